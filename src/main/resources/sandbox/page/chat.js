import { el, keepFocus, rich, post } from './dom.js';
import { t, locale } from './words.js';

// One chat as a person sees it on a phone. `who()` is the id of the person who acts.
export class Chat {
  #root; #who; #openPayment; #talk; #foot; #head; #view; #shown = new Map(); #heard = new Set(); #chatId; #footKey; #quiet = true; #atEnd = true;

  constructor(root, { who, openPayment }) {
    this.#root = root; this.#who = who; this.#openPayment = openPayment;
    this.#head = el('div', { class: 'chat-head' });
    this.#talk = el('div', { class: 'talk', role: 'log', 'aria-live': 'polite', tabindex: 0 });
    this.#foot = el('div');
    this.#talk.addEventListener('scroll', () => {
      this.#atEnd = this.#talk.scrollHeight - this.#talk.scrollTop - this.#talk.clientHeight < 90;
    });
    new ResizeObserver(() => { if (this.#atEnd) this.#toEnd(); }).observe(this.#talk);
    root.append(this.#head, this.#talk, this.#foot);
  }

  show(view) {
    const another = view.id !== this.#chatId;
    if (another) {
      this.#chatId = view.id; this.#shown.clear(); this.#talk.replaceChildren(); this.#footKey = ''; this.#quiet = true;
      this.#root.querySelectorAll('.toast, .alert').forEach(notice => notice.remove());
    }
    this.#view = view;
    const atEnd = this.#atEnd;
    this.#showHead();
    let arrived;
    keepFocus(this.#talk, () => { arrived = this.#showMessages(); });
    keepFocus(this.#foot, () => this.#showFoot());
    if (another || arrived || atEnd) this.#toEnd();
    this.#showNotices();
    this.#quiet = false;
  }

  translate() {
    if (!this.#view) return;
    this.#shown.clear(); this.#talk.replaceChildren(); this.#footKey = '';
    this.show(this.#view);
  }

  #showHead() {
    const { group, title, action } = this.#view;
    const about = action ? t('typing') : group ? t('members') : t('bot');
    this.#head.replaceChildren(
      el('div', { class: group ? 'avatar group' : 'avatar', 'aria-hidden': 'true' }, [...title][0] ?? '?'),
      el('div', {}, el('strong', {}, title), el('span', {}, about)));
  }

  #showMessages() {
    const alive = new Set(this.#view.messages.map(message => message.id));
    for (const [id, { element }] of this.#shown) if (!alive.has(id)) { element.remove(); this.#shown.delete(id); }
    const newest = Math.max(0, ...this.#shown.keys());
    let arrived = false;
    let above = null;
    for (const message of this.#view.messages) {
      const text = JSON.stringify(message);
      const known = this.#shown.get(message.id);
      if (known?.text === text) { above = known.element; continue; }
      const element = this.#message(message);
      if (known) {
        element.querySelector('.bubble').classList.add('changed');
        known.element.replaceWith(element);
      } else {
        const isNew = message.id > newest; // where a message went, an old one may come back at the top
        if (isNew && !this.#quiet) element.classList.add('new');
        if (above) above.after(element); else this.#talk.prepend(element);
        arrived ||= isNew;
      }
      above = element;
      this.#shown.set(message.id, { text, element });
    }
    const empty = this.#talk.querySelector('.empty');
    if (alive.size) empty?.remove();
    else if (!empty) this.#talk.append(el('p', { class: 'empty' }, t(this.#view.group ? 'emptyAdmin' : 'emptyChat')));
    return arrived;
  }

  // Pictures arrive later than the text and would push the newest message out of sight.
  #toEnd() {
    const down = () => { this.#talk.scrollTop = this.#talk.scrollHeight; };
    down();
    for (const image of this.#talk.querySelectorAll('img')) if (!image.complete) image.addEventListener('load', down, { once: true });
  }

  #message(message) {
    const time = new Date(message.at * 1000).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
    const words = el('div', { class: 'words', 'data-testid': 'words' }, rich(message.html));
    return el('article', {
      class: ['message', message.bot ? '' : 'mine', message.photo || message.buttons.length ? 'wide' : ''].join(' '),
      'data-testid': 'message', 'data-message': message.id,
    },
    el('div', { class: 'bubble' },
      this.#view.group && el('div', { class: 'author' }, message.from),
      message.photo && el('img', { src: message.photo, alt: '', loading: 'lazy' }),
      message.file && el('div', { class: 'document' }, message.file),
      message.contact && el('div', { class: 'document contact' }, message.contact),
      message.html && words,
      el('span', { class: 'time' }, time)),
    message.buttons.length > 0 && el('div', { class: 'keys' },
      message.buttons.map(row => el('div', {}, row.map(button => this.#button(message, button))))));
  }

  #button(message, button) {
    return el('button', {
      type: 'button', class: button.url ? 'link' : '', 'data-testid': 'message-button', 'data-key': button.data ?? button.url,
      onclick: async event => {
        if (button.url) return this.#openPayment(button.url);
        if (button.copy) { await navigator.clipboard?.writeText(button.copy); return this.#toast(t('copied')); }
        const pressed = event.currentTarget;
        pressed.setAttribute('aria-busy', 'true');
        setTimeout(() => pressed.removeAttribute('aria-busy'), 4000);
        await this.#act('press', { message: message.id, data: button.data });
      },
    }, button.text);
  }

  #showFoot() {
    const { keyboard, started, group } = this.#view;
    const key = JSON.stringify([this.#chatId, started, keyboard]);
    if (key === this.#footKey) return;
    this.#footKey = key;
    if (!started && !group) {
      this.#foot.replaceChildren(el('div', { class: 'composer start' }, el('button', {
        type: 'button', 'data-testid': 'start', onclick: () => this.#act('text', { text: '/start' }),
      }, t('start'))));
      return;
    }
    const input = el('input', {
      'data-testid': 'composer', maxlength: 4096, autocomplete: 'off', enterkeyhint: 'send',
      placeholder: keyboard?.placeholder || t('write'), 'aria-label': t('write'),
    });
    const keys = keyboard && el('div', { class: 'reply-keys', 'data-testid': 'keyboard' }, keyboard.rows.map(row =>
      el('div', {}, row.map(button => el('button', {
        type: 'button', 'data-testid': 'keyboard-button', 'data-key': button.text, title: button.contact ? t('sharesContact') : null,
        onclick: () => (button.contact ? this.#act('contact', {}) : this.#act('text', { text: button.text })),
      }, button.text)))));
    const form = el('form', {
      class: 'composer',
      onsubmit: async event => {
        event.preventDefault();
        const text = input.value.trim();
        if (!text) return;
        input.value = '';
        await this.#act('text', { text });
      },
    }, input, el('button', { type: 'submit', 'data-testid': 'send', 'aria-label': t('send') }, '➤'));
    this.#foot.replaceChildren(...[form, keys].filter(Boolean));
  }

  // What the bot answered to presses: a passing notice, or a window that wants to be closed.
  #showNotices() {
    for (const answer of this.#view.answers) {
      if (this.#heard.has(answer.id)) continue;
      this.#heard.add(answer.id);
      this.#talk.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
      if (this.#quiet || String(answer.who) !== String(this.#who())) continue;
      if (answer.url) this.#openPayment(answer.url);
      else if (answer.text && answer.alert) this.#alert(answer.text);
      else if (answer.text) this.#toast(answer.text);
    }
  }

  #toast(text) {
    this.#root.querySelector('.toast')?.remove();
    const toast = el('div', { class: 'toast', role: 'status', 'data-testid': 'toast' }, text);
    this.#root.append(toast);
    setTimeout(() => toast.remove(), 3500);
  }

  #alert(text) {
    const window = el('div', {
      class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'data-testid': 'alert', tabindex: -1,
      onkeydown: event => { if (event.key === 'Escape') window.remove(); },
    },
      el('div', {}, el('p', {}, text), el('button', {
        type: 'button', class: 'primary', 'data-testid': 'alert-ok', onclick: () => window.remove(),
      }, t('ok'))));
    this.#root.append(window);
    window.querySelector('button').focus();
  }

  async #act(kind, what) {
    try {
      await post('chat', { chat: this.#chatId, who: Number(this.#who()), kind, ...what });
    } catch (problem) {
      this.#toast(t('failed') + problem.message);
    }
  }
}
