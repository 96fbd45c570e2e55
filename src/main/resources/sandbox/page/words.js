// Every text of the page, in both languages. The chat and the sheet speak for themselves.
const WORDS = {
  brand: ['Прилавок · песочница', 'Prilavok sandbox'],
  tagline: ['Магазин в Telegram и таблица к нему. Деньги здесь ненастоящие.', 'A Telegram shop and its spreadsheet. No real money here.'],
  otherLanguage: ['EN', 'RU'],
  dots: ['Что сейчас работает', 'What is working now'],
  shop: ['Магазин', 'Shop'], telegram: ['Telegram', 'Telegram'], sheets: ['Таблица', 'Sheet'], yookassa: ['ЮKassa', 'YooKassa'],
  state_ok: ['работает', 'working'], state_broken: ['барахлит', 'faltering'], state_down: ['не отвечает', 'not answering'],
  steps: ['Что попробовать', 'What to try'],
  step_chat: ['Откройте чат', 'Open the chat'], step_chat_how: ['Нажмите «Старт» в чате покупателя', "Press Start in the customer's chat"],
  step_buy: ['Купите что-нибудь', 'Buy something'], step_buy_how: ['Оформите заказ и оплатите', 'Check out and pay'],
  step_sale: ['Найдите продажу', 'Find the sale'], step_sale_how: ['Лист «Журнал» в таблице', 'Tab «Журнал» in the sheet'],
  step_price: ['Поменяйте цену', 'Change a price'], step_price_how: ['Прямо в ячейке, как всегда', 'Right in the cell, as ever'],
  customerPane: ['Чат покупателя', "The customer's chat"], adminPane: ['Чат администраторов', "The admins' chat"], sheetPane: ['Таблица', 'Spreadsheet'],
  panes: ['Части страницы', 'Parts of the page'], paneCustomer: ['Покупатель', 'Customer'], paneAdmin: ['Администраторы', 'Admins'], paneDesk: ['Таблица', 'Sheet'],
  customer: ['Покупатель', 'Customer'], newCustomer: ['новый', 'new'], name: ['Имя', 'Name'], speaks: ['Язык', 'Language'], add: ['Добавить', 'Add'],
  presses: ['Нажимает', 'Acting as'], isStranger: ['посторонний', 'stranger'],
  bot: ['бот', 'bot'], typing: ['печатает…', 'typing…'], members: ['Сюда приходят все заказы', 'Every order arrives here'],
  start: ['СТАРТ', 'START'], emptyChat: ['Это телефон покупателя. Нажмите «Старт», как в обычном Telegram.', "This is the customer's phone. Press Start, as in Telegram."],
  emptyAdmin: ['Здесь появится карточка каждого заказа: с кнопками для администратора.', "A card for every order will appear here, with the admins' buttons."],
  write: ['Сообщение', 'Message'], send: ['Отправить', 'Send'], ok: ['Понятно', 'OK'],
  sharesContact: ['Поделиться контактом', 'Share contact'], copied: ['Скопировано', 'Copied'],
  addRow: ['+ строка', '+ row'], removeRow: ['− строка', '− row'], sortUp: ['А → Я', 'A → Z'], sortDown: ['Я → А', 'Z → A'],
  addRowHow: ['Вставить строку под выбранной', 'Insert a row below the selected one'], removeRowHow: ['Удалить выбранную строку', 'Delete the selected row'],
  sortUpHow: ['Сортировать по выбранному столбцу, по возрастанию', 'Sort by the selected column, ascending'], sortDownHow: ['Сортировать по выбранному столбцу, по убыванию', 'Sort by the selected column, descending'],
  contents: ['Содержимое ячейки', 'Content of the cell'], tabs: ['Листы таблицы', 'Tabs of the sheet'], hiddenTab: ['скрытый лист', 'hidden tab'],
  moreRows: ['…и ещё строк: ', '…and more rows: '],
  breakOpen: ['Сломать', 'Break'], breakTitle: ['Сломайте что-нибудь', 'Break something'], breakWhy: ['и посмотрите, как магазин продолжает торговать', 'and watch the shop go on selling'],
  'sheets-down': ['Таблица не отвечает', 'Sheet is down'], 'sheets-down_watch': ['Покупайте как обычно: продажи допишутся в «Журнал» сами, когда таблица вернётся.', 'Keep buying: the sales will be written as soon as the sheet is back.'],
  'sheets-slow': ['Таблица тормозит', 'Sheet is slow'], 'sheets-slow_watch': ['Ответы таблицы идут по нескольку секунд. Покупатель этого не заметит.', 'Every answer of the sheet takes seconds. Customers will not notice.'],
  'sheets-quota': ['Google просит подождать', 'Google asks to wait'], 'sheets-quota_watch': ['Запросов к таблице стало слишком много. Продажи копятся и уйдут одной пачкой.', 'The sheet was called too often. Sales pile up and go out in one batch.'],
  'sheets-lost': ['Записано, но ответ потерян', 'Written, but answer lost'], 'sheets-lost_watch': ['Строка в таблице появилась, а магазин об этом не узнал. Дублей всё равно не будет.', 'The row is there, but the shop was not told. There will be no duplicate all the same.'],
  'webhook-lost': ['ЮKassa не сообщила об оплате', 'YooKassa did not tell of the payment'], 'webhook-lost_watch': ['Уведомление об оплате не придёт. Магазин узнает о ней сам.', 'No notice of the payment arrives. The shop finds out by itself.'],
  'yookassa-down': ['ЮKassa не отвечает', 'YooKassa is down'], 'yookassa-down_watch': ['Заказ сохранится, ссылка на оплату придёт, когда ЮKassa вернётся.', 'The order is kept; the payment link comes when YooKassa is back.'],
  'telegram-flood': ['Telegram просит подождать', 'Telegram asks to wait'], 'telegram-flood_watch': ['Бот писал слишком часто. Ни одно сообщение не пропадёт.', 'The bot wrote too often. No message will be lost.'],
  kill: ['Убить магазин', 'Kill the shop'], revive: ['Запустить снова', 'Start it again'], killed_watch: ['Магазин убит посреди работы. Пишите, нажимайте, платите: после запуска он всё догонит.', 'The shop was killed in mid-work. Write, press, pay: it will catch up once started.'],
  log: ['Логи магазина', "The shop's logs"],
  payment: ['Оплата', 'Payment'], close: ['Закрыть', 'Close'], offline: ['Песочница остановлена', 'The sandbox has stopped'],
  failed: ['Не получилось: ', 'That did not work: '],
};

let column = (localStorage.getItem('language') ?? navigator.language).startsWith('ru') ? 0 : 1;

export const t = key => WORDS[key]?.[column] ?? key;
export const language = () => (column ? 'en' : 'ru');
export const locale = () => (column ? 'en-GB' : 'ru-RU');

export function switchLanguage() {
  column = 1 - column;
  localStorage.setItem('language', language());
}

// Fills elements marked data-t (text) and data-ta (label for screen readers).
export function translate(root = document) {
  document.documentElement.lang = language();
  document.title = t('brand');
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll('[data-ta]')) element.setAttribute('aria-label', t(element.dataset.ta));
}
