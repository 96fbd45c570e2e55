import { Chat } from './chat.js';
import { Sheet } from './sheet.js';
import { el, keepFocus, post } from './dom.js';
import { t, language, translate, switchLanguage } from './words.js';

const $ = id => document.getElementById(id);
const STEPS = ['chat', 'buy', 'sale', 'price'];
const PANES = { customer: 'paneCustomer', admin: 'paneAdmin', desk: 'paneDesk' };
let state = null;
let customer = Number(sessionStorage.getItem('customer')) || 0;
let tab = -1;
let shownStep;
let poll = new AbortController();
let logRead;
let failureShown;
const seen = {};

const customerChat = new Chat($('customer-chat'), { who: () => customer, openPayment });
const adminChat = new Chat($('admin-chat'), { who: () => $('admin-choice').value, openPayment });
const sheet = new Sheet($('sheet'), { onTab: id => { tab = id; delete seen.sheet; again(); } });

// The payment page opens over the chat; links to anywhere else open as links do.
function openPayment(url) {
  if (!url.startsWith(state.paymentPages)) { window.open(url, '_blank', 'noopener'); return; }
  $('payment-frame').src = url;
  $('payment').showModal();
}

function closePayment() {
  $('payment').close();
  $('payment-frame').src = 'about:blank';
}

// Asks the sandbox for something; what it refuses stands at the foot of the page for a while.
async function ask(path, body) {
  try {
    return await post(path, body);
  } catch (problem) {
    $('failure').textContent = t('failed') + problem.message;
    $('failure').hidden = false;
    clearTimeout(failureShown);
    failureShown = setTimeout(() => { $('failure').hidden = true; }, 6000);
    return null;
  }
}

function showState() {
  $('dots').replaceChildren(...['shop', 'telegram', 'sheets', 'yookassa'].map(name => el('li', {
    'data-state': state.health[name], 'data-testid': 'status-' + name, title: t('state_' + state.health[name]),
  }, t(name), el('span', { class: 'sr' }, t('state_' + state.health[name])))));
  const next = STEPS.find(step => !state.steps.includes(step));
  $('steps').replaceChildren(...STEPS.map(step => el('li', {
    'data-done': String(state.steps.includes(step)), 'data-next': String(step === next), 'data-testid': 'step-' + step,
  }, el('div', {}, el('strong', {}, t('step_' + step)), el('span', {}, t('step_' + step + '_how'))))));
  if (shownStep !== next) bringIntoSight();
  shownStep = next;
  fillChoice($('customer-choice'), state.customers.map(person => [person.id, person.name + (person.language === 'ru' ? '' : ' · ' + person.language.toUpperCase())]), customer);
  fillChoice($('admin-choice'), state.members.map(person => [person.id, person.name + (person.admin ? '' : ' · ' + t('isStranger'))]), $('admin-choice').value);
  showBreakages();
}

// On a phone the steps stand in a row that is wider than the page.
function bringIntoSight() {
  const row = $('steps');
  const step = row.querySelector('[data-next="true"]');
  if (step) row.scrollLeft = step.offsetLeft - row.offsetLeft - (row.clientWidth - step.offsetWidth) / 2;
}

function fillChoice(select, options, chosen) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
  }
  if (options.some(([value]) => String(value) === String(chosen))) select.value = chosen;
}

function showBreakages() {
  const on = state.breakages.filter(breakage => breakage.on).map(breakage => t(breakage.name + '_watch'));
  if (!state.shop.running) on.unshift(t('killed_watch'));
  const kind = state.shop.running ? 'kill' : 'start';
  keepFocus($('switches'), () => $('switches').replaceChildren(
    el('h2', {}, t('breakTitle'), el('span', {}, t('breakWhy'))),
    el('div', { class: 'chips' },
      state.breakages.map(breakage => el('button', {
        type: 'button', class: 'chip', role: 'switch', 'aria-checked': String(breakage.on), 'data-testid': 'break-' + breakage.name,
        title: t(breakage.name + '_watch'), onclick: () => ask('breakage', { name: breakage.name, on: !breakage.on }),
      }, t(breakage.name))),
      el('button', {
        type: 'button', class: 'chip power', 'data-key': 'power', 'data-kind': kind, 'data-testid': kind === 'kill' ? 'kill' : 'revive', onclick: () => ask('shop', { action: kind }),
      }, kind === 'kill' ? t('kill') : t('revive'))),
    el('p', { class: 'watch', role: 'status', 'data-testid': 'watch' }, on.join('\n'))));
}

// The shop's own words, asked for only while somebody reads them.
async function readLog() {
  if (!$('log-fold').open) return;
  try {
    const { lines } = await (await fetch('/api/log')).json();
    const log = $('log');
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 30;
    log.textContent = lines.join('\n');
    if (atEnd) log.scrollTop = log.scrollHeight;
  } catch {
    // The next read may succeed; that the sandbox is gone is said by the news.
  } finally {
    clearTimeout(logRead);
    logRead = setTimeout(readLog, 1500);
  }
}

function showPanes() {
  const open = document.body.dataset.pane;
  keepFocus($('panes'), () => $('panes').replaceChildren(...Object.entries(PANES).map(([pane, name]) => el('button', {
    type: 'button', 'data-pane': pane, 'data-testid': 'show-' + pane, 'aria-current': String(pane === open),
    onclick: () => { document.body.dataset.pane = pane; showSwitches(false); showPanes(); },
  }, t(name)))));
}

// On a phone the switches cover the sheet while they are wanted.
function showSwitches(open) {
  $('breakages').classList.toggle('open', open);
  $('break-open').setAttribute('aria-expanded', String(open));
}

// The customer to begin with: the first who speaks as the page does.
function newcomer() {
  return state.customers.find(person => person.language === language()) ?? state.customers[0];
}

function takeState(news) {
  state = news;
  if (!state.customers.some(person => person.id === customer)) customer = newcomer()?.id ?? 0;
  showState();
}

function take(news) {
  if (news.state) takeState(news.state);
  if (news.customer?.id === customer) customerChat.show(news.customer);
  if (news.admin) adminChat.show(news.admin);
  if (news.sheet) { tab = news.sheet.tab.id; sheet.show(news.sheet); }
  Object.assign(seen, news.versions);
}

// One long poll for the whole page: a browser opens only six connections to one host.
async function listen() {
  for (;;) {
    const asked = poll;
    try {
      const query = new URLSearchParams({ chat: customer, tab, ...seen });
      const answer = await fetch('/api/news?' + query, { signal: asked.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const news = await answer.json();
      if (!asked.signal.aborted) take(news);
      $('offline').hidden = true;
    } catch (problem) {
      if (asked.signal.aborted) continue;
      $('offline').hidden = false;
      await new Promise(resolve => setTimeout(resolve, 1500));
    }
  }
}

function again() {
  poll.abort();
  poll = new AbortController();
}

function choose(id) {
  customer = id;
  sessionStorage.setItem('customer', id);
  delete seen.customer;
  again();
}

function speak() {
  translate();
  $('language').textContent = t('otherLanguage');
  $('language').setAttribute('aria-label', t('otherLanguage') === 'EN' ? 'English' : 'Русский');
  showPanes();
  customerChat.translate();
  adminChat.translate();
  sheet.translate();
  if (state) showState();
}

$('customer-choice').addEventListener('change', event => choose(Number(event.target.value)));
$('customer-new').addEventListener('click', () => {
  const form = $('customer-form');
  form.hidden = !form.hidden;
  $('customer-new').setAttribute('aria-expanded', String(!form.hidden));
  if (!form.hidden) form.elements.name.focus();
});
$('customer-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const added = await ask('customer', { name: form.elements.name.value, language: form.elements.language.value });
  if (!added) return;
  form.reset();
  form.hidden = true;
  $('customer-new').setAttribute('aria-expanded', 'false');
  customer = added.id;
  takeState(added.state);
  choose(added.id);
});
$('language').addEventListener('click', () => { switchLanguage(); speak(); });
$('break-open').addEventListener('click', () => {
  const open = !$('breakages').classList.contains('open');
  showSwitches(open);
  if (open) { document.body.dataset.pane = 'desk'; showPanes(); }
});
$('log-fold').addEventListener('toggle', readLog);
$('payment-close').addEventListener('click', closePayment);
$('payment').addEventListener('click', event => { if (event.target === $('payment')) closePayment(); });
$('payment').addEventListener('close', () => { $('payment-frame').src = 'about:blank'; });
// "Back to the shop" leads the frame to an address that it may not show: for the sandbox that only closes the payment.
document.addEventListener('securitypolicyviolation', event => { if (event.effectiveDirective === 'frame-src') closePayment(); });

addEventListener('resize', bringIntoSight);

speak();
listen();
