// Builds an element. Strings become text nodes, never markup.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

// Draws a part of the page anew; who had the focus on an element there finds it on the one that took its place.
export function keepFocus(part, draw) {
  const held = part.contains(document.activeElement) ? document.activeElement : null;
  const inMessage = element => element.closest('[data-message]')?.dataset.message;
  const nameOf = element => [element.dataset.key ?? element.dataset.testid, inMessage(element)].join();
  const [name, message] = held ? [nameOf(held), inMessage(held)] : [];
  draw();
  if (!held || held.isConnected) return;
  const all = [...part.querySelectorAll('[data-testid]')];
  const heir = all.find(element => nameOf(element) === name)
    ?? all.find(element => message && element.dataset.testid === held.dataset.testid && inMessage(element) === message);
  heir?.focus({ preventScroll: true });
}

const ALLOWED = { B: 'b', STRONG: 'b', I: 'i', EM: 'i', U: 'u', S: 's', CODE: 'code', PRE: 'pre', BLOCKQUOTE: 'blockquote' };

// Rebuilds formatted text out of the few tags that Telegram knows; whatever else comes in stays text.
export function rich(html) {
  const copy = node => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    const children = [...node.childNodes].map(copy).filter(Boolean);
    if (node.nodeName === 'A' && /^(https?|tg|mailto|tel):/i.test(node.getAttribute('href') ?? '')) {
      return el('a', { href: node.getAttribute('href'), target: '_blank', rel: 'noopener noreferrer' }, children);
    }
    if (node.nodeName === 'TG-SPOILER') return el('span', { class: 'spoiler' }, children);
    if (node.nodeName === 'BR') return document.createTextNode('\n');
    if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.nodeName)) return null;
    if (ALLOWED[node.nodeName]) return el(ALLOWED[node.nodeName], {}, children);
    const plain = document.createDocumentFragment();
    plain.append(...children);
    return plain;
  };
  const result = document.createDocumentFragment();
  result.append(...[...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(copy).filter(Boolean));
  return result;
}

export async function post(path, body) {
  const answer = await fetch('/api/' + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}
