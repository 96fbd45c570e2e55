import { el } from './dom.js';

const shown = value => Math.round(value).toLocaleString('ru');

// A chart of one series: columns for days, lying bars for names. Built of boxes; the tallest one fills the height.
export function drawChart({ title, lying, points }) {
  const most = Math.max(1, ...points.map(point => point.v));
  const every = lying ? 1 : Math.ceil(points.length / 8); // more labels would not be legible side by side
  const bars = points.map((point, index) => {
    const share = Math.max(0, point.v) / most * 100 + '%';
    const bar = el('i', { title: point.l + ': ' + shown(point.v) });
    bar.style[lying ? 'width' : 'height'] = share;
    return el('li', {}, el('span', {}, index % every === 0 ? point.l : ''), el('b', {}, bar), lying ? el('em', {}, shown(point.v)) : '');
  });
  return el('figure', { class: 'chart ' + (lying ? 'lying' : 'upright') }, el('figcaption', {}, title), el('ol', {}, bars));
}
