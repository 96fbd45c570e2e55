import { el, keepFocus, post } from './dom.js';
import { t } from './words.js';
import { drawChart } from './chart.js';

const letter = column => (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + column % 26);
const NUMBERS = 36; // pixels for the numbers of rows
// What a box to tick shows, and what the next tick types. Nobody touched an empty one yet; any locale reads its word.
const BOXES = { '': ['☐', 'TRUE'], ЛОЖЬ: ['☐', 'ИСТИНА'], ИСТИНА: ['☑', 'ЛОЖЬ'], FALSE: ['☐', 'TRUE'], TRUE: ['☑', 'FALSE'] };
const boxOf = value => value?.x && BOXES[value.s];

// The spreadsheet as a grid. It knows one tab at a time; `onTab` asks for another.
export class Sheet {
  #root; #onTab; #view; #tools; #bar; #note; #grid; #tabs; #body; #cells = []; #at = { row: 1, column: 0 }; #typed; #editing; #more; #seen = new Map(); #last = 0; #sent = Promise.resolve();

  constructor(root, { onTab }) {
    this.#root = root; this.#onTab = onTab;
    this.#tools = el('div', { class: 'tools' });
    this.#bar = el('div', { class: 'formula' });
    this.#note = el('div', { class: 'note', hidden: true, 'data-testid': 'note' });
    this.#grid = el('div', { class: 'grid', tabindex: 0, 'data-testid': 'grid' });
    this.#tabs = el('div', { class: 'tabs', role: 'tablist' });
    root.append(this.#tools, this.#bar, this.#note, this.#grid, this.#tabs);
    this.#grid.addEventListener('keydown', event => this.#key(event));
    this.translate();
  }

  translate() {
    this.#grid.setAttribute('aria-label', t('sheetPane'));
    this.#tabs.setAttribute('aria-label', t('tabs'));
    this.#typed = el('input', { 'data-testid': 'formula', 'aria-label': t('contents'), spellcheck: 'false', autocomplete: 'off' });
    this.#typed.addEventListener('input', () => {
      const cell = this.#selected();
      if (cell) this.#editing ??= { cell, input: this.#typed };
    });
    this.#typed.addEventListener('keydown', event => {
      if (event.key === 'Enter') { this.#finish(true); this.#move(1, 0); }
      else if (event.key === 'Escape') this.#finish(false);
      else return;
      this.#grid.focus({ preventScroll: true });
    });
    this.#typed.addEventListener('blur', () => this.#finish(true));
    this.#bar.replaceChildren(el('output', {}), el('span', { 'aria-hidden': 'true' }, 'ƒx'), this.#typed);
    const tool = (name, work) => el('button', { type: 'button', title: t(name + 'How'), 'data-testid': name, onclick: work }, t(name));
    this.#tools.replaceChildren(el('h2', {}, this.#view?.title ?? ''),
      tool('addRow', () => this.#send('insert', {})), tool('removeRow', () => this.#send('delete', {})),
      tool('sortUp', () => this.#send('sort', { ascending: true })), tool('sortDown', () => this.#send('sort', { ascending: false })));
    if (this.#view) { this.#showTabs(); this.#showCell(); }
  }

  show(view) {
    const another = this.#view?.tab.id !== view.tab.id;
    this.#view = view;
    this.#tools.firstChild.textContent = view.title;
    if (another) {
      this.#at = { row: Math.min(1, view.tab.rows.length - 1), column: 0 };
      this.#editing = null;
      this.#grid.scrollTo(0, 0);
    }
    keepFocus(this.#tabs, () => this.#showTabs());
    this.#showGrid(another);
    this.#showCell();
    this.#followJournal(another);
  }

  // A journal grows at its end, and the newest row is what one opens it for.
  #followJournal(opened) {
    const { grows, rows } = this.#view.tab;
    const last = rows.findLastIndex(row => row.some(value => value !== ''));
    if (grows && (opened || last > this.#last)) this.#cells[last][0].scrollIntoView({ block: 'center', inline: 'nearest' });
    this.#last = last;
  }

  #showTabs() {
    this.#tabs.replaceChildren(...this.#view.tabs.map(tab => {
      const open = tab.id === this.#view.tab.id;
      const touched = !open && this.#seen.has(tab.id) && this.#seen.get(tab.id) !== tab.fill;
      if (open || !this.#seen.has(tab.id)) this.#seen.set(tab.id, tab.fill);
      return el('button', {
        type: 'button', role: 'tab', 'aria-selected': String(open), 'data-testid': 'tab-' + tab.title, title: tab.hidden ? t('hiddenTab') : null,
        class: (tab.hidden ? 'hidden-tab ' : '') + (touched ? 'touched' : ''), onclick: () => this.#onTab(tab.id),
      }, tab.title);
    }));
  }

  #showGrid(another) {
    const { rows, columns, widths, frozen, total } = this.#view.tab;
    if (another || this.#cells[0]?.length !== columns) this.#layGrid(columns, widths);
    this.#stretch(rows.length, columns, frozen);
    this.#more.hidden = total <= rows.length;
    this.#more.textContent = t('moreRows') + (total - rows.length);
    this.#showCharts();
    rows.forEach((row, r) => {
      for (let c = 0; c < columns; c++) this.#fill(r, c, row[c] ?? '', another);
    });
  }

  #layGrid(columns, widths) {
    const head = el('tr', {}, el('th', { scope: 'col' }), Array.from({ length: columns }, (_, c) => el('th', { scope: 'col' }, letter(c))));
    this.#cells = [];
    this.#body = el('tbody');
    this.#more = el('p', { class: 'more' });
    this.#body.addEventListener('mousedown', event => this.#point(event));
    this.#body.addEventListener('click', event => { if (event.target.className === 'box') this.#tick(); });
    this.#body.addEventListener('dblclick', () => { if (!boxOf(this.#selected()?.value)) this.#edit(); });
    const sizes = el('colgroup', {}, el('col', { width: NUMBERS }), Array.from({ length: columns }, (_, c) => el('col', { width: widths[c] ?? 100 })));
    const table = el('table', { role: 'grid' }, sizes, el('thead', {}, head), this.#body);
    table.style.width = NUMBERS + Array.from({ length: columns }, (_, c) => widths[c] ?? 100).reduce((sum, width) => sum + width, 0) + 'px';
    this.#grid.replaceChildren(table, this.#more);
  }

  // Rows come and go at the end: whoever types into one of the others goes on typing.
  #stretch(rows, columns, frozen) {
    while (this.#cells.length > rows) {
      this.#cells.pop();
      this.#body.lastChild.remove();
    }
    while (this.#cells.length < rows) {
      const r = this.#cells.length;
      const cells = Array.from({ length: columns }, (_, c) => el('td', { 'data-testid': 'cell-' + letter(c) + (r + 1) }));
      this.#cells.push(cells);
      this.#body.append(el('tr', { class: r < frozen ? 'frozen' : '' }, el('th', { scope: 'row' }, String(r + 1)), cells));
    }
  }

  // Charts lie over the cells, with their upper left corner on the cell that they are anchored to.
  #showCharts() {
    for (const old of this.#grid.querySelectorAll('.chart')) old.remove();
    for (const chart of this.#view.tab.charts) {
      const anchor = this.#cells[Math.min(chart.row, this.#cells.length - 1)]?.[Math.min(chart.column, this.#view.tab.columns - 1)];
      if (!anchor) continue;
      const drawn = drawChart(chart);
      Object.assign(drawn.style, { left: anchor.offsetLeft + 'px', top: anchor.offsetTop + 'px', width: chart.width + 'px', height: chart.height + 'px' });
      this.#grid.append(drawn);
    }
  }

  #fill(r, c, value, silent) {
    const cell = this.#cells[r][c];
    const now = JSON.stringify(value);
    if (cell.was === now && cell.filled) return;
    const flash = !silent && cell.was !== undefined && cell.was !== now;
    cell.was = now; cell.filled = true; cell.value = value;
    const shown = value === '' ? '' : value.s;
    const { b: background = '', t: colour = '', w: bold, x: tick } = value;
    Object.assign(cell.style, { background, color: colour || (background && '#1f1f1d'), fontWeight: bold ? 700 : '' });
    cell.className = [{ f: 'formula-cell', x: 'error' }[value.k] ?? '', value.r ? 'number' : '', value.n ? 'noted' : '', value.c ? 'choosing' : '', tick ? 'tick' : ''].join(' ');
    if (value.n || shown.length > 14) cell.title = value.n ?? shown; else cell.removeAttribute('title');
    if (this.#editing?.cell !== cell) this.#draw(cell);
    if (flash) {
      cell.classList.remove('flash');
      void cell.offsetWidth; // restarts the animation
      cell.classList.add('flash');
    }
  }

  // The address of the selected cell; who cannot see the grid hears its text as well.
  #tell(address, text) {
    const output = this.#bar.firstChild;
    if (output.textContent !== address + ' ' + text) output.replaceChildren(address, el('span', { class: 'sr' }, ' ' + text));
  }

  #draw(cell) {
    const box = boxOf(cell.value);
    cell.replaceChildren(box ? el('span', { class: 'box' }, box[0]) : cell.value?.s ?? '');
  }

  #selected() {
    return this.#cells[this.#at.row]?.[this.#at.column];
  }

  #showCell() {
    const { row, column } = this.#at;
    for (const marked of this.#grid.querySelectorAll('.selected, th.on')) marked.classList.remove('selected', 'on');
    const cell = this.#selected();
    if (!cell) return;
    cell.classList.add('selected');
    this.#grid.querySelectorAll('thead th')[column + 1]?.classList.add('on');
    cell.parentElement.firstChild.classList.add('on');
    this.#tell(letter(column) + (row + 1), cell.value?.s ?? '');
    this.#bar.classList.toggle('on', cell.value?.e?.startsWith('=') ?? false);
    if (this.#editing?.input !== this.#typed) this.#typed.value = cell.value?.e ?? cell.value?.s ?? '';
    this.#note.hidden = !cell.value?.n;
    this.#note.textContent = cell.value?.n ?? '';
  }

  #point(event) {
    const cell = event.target.closest('td');
    if (!cell || event.target.tagName === 'INPUT') return;
    this.#finish(true);
    const row = cell.parentElement.rowIndex - 1;
    this.#at = { row, column: cell.cellIndex - 1 };
    this.#showCell();
  }

  #move(rows, columns) {
    this.#at = {
      row: Math.max(0, Math.min(this.#cells.length - 1, this.#at.row + rows)),
      column: Math.max(0, Math.min(this.#view.tab.columns - 1, this.#at.column + columns)),
    };
    this.#showCell();
    this.#selected()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #key(event) {
    if (this.#editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (steps[event.key]) this.#move(...steps[event.key]);
    else if (event.key === 'Enter' || event.key === 'F2') this.#edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#type('');
    else if (event.key === ' ' && boxOf(this.#selected()?.value)) this.#tick();
    else if (event.key.length === 1) this.#edit(event.key);
    else return;
    event.preventDefault();
  }

  #edit(first) {
    const cell = this.#selected();
    if (!cell || this.#editing) return;
    const input = el('input', { 'data-testid': 'cell-input', 'aria-label': t('contents'), spellcheck: 'false', autocomplete: 'off' });
    input.value = first ?? cell.value?.e ?? cell.value?.s ?? '';
    this.#editing = { cell, input };
    if (cell.value?.c) {
      input.setAttribute('list', 'choices');
      cell.append(el('datalist', { id: 'choices' }, cell.value.c.map(value => el('option', { value }))));
    }
    cell.append(input);
    input.focus({ preventScroll: true });
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') { this.#finish(true); this.#move(1, 0); }
      else if (event.key === 'Tab') { this.#finish(true); this.#move(0, event.shiftKey ? -1 : 1); }
      else if (event.key === 'Escape') this.#finish(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
      this.#grid.focus({ preventScroll: true });
    });
    input.addEventListener('blur', () => this.#finish(true));
  }

  // Ends what was begun in a cell or in the bar above; only a text that is another one is typed.
  #finish(keep) {
    if (!this.#editing) return;
    const { cell, input } = this.#editing;
    this.#editing = null;
    this.#draw(cell);
    const before = cell.value?.e ?? cell.value?.s ?? '';
    if (keep && input.value !== before) this.#type(input.value);
    this.#showCell();
  }

  // A box that is counted by a formula is not for ticking.
  #tick() {
    const { value } = this.#selected();
    if (value.k !== 'f') this.#type(boxOf(value)[1]);
  }

  #type(text) {
    this.#send('type', { text });
  }

  // One after another: what is typed in a hurry arrives in the order in which it was typed.
  #send(kind, what) {
    const body = { tab: this.#view.tab.id, row: this.#at.row, column: this.#at.column, kind, ...what };
    this.#sent = this.#sent.then(() => post('sheet', body)).catch(problem => {
      this.#note.hidden = false;
      this.#note.textContent = t('failed') + problem.message;
    });
  }
}
