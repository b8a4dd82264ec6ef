/** What the page does when it is clicked, typed at and pointed to: sorting, finding, and the numbers behind a cell. */
export const SCRIPT = `
"use strict";
const table = document.querySelector("table");
const body = table.tBodies[0];
const head = [...table.tHead.rows[0].cells];
const FIRST = 3;
const rows = [...body.rows].map((tr) => ({ tr, head: tr.cells[0], cells: [...tr.cells] }));
const heads = rows.map((row) => row.head);
const places = head.map((_, place) => place).slice(FIRST);
const alike = document.querySelector(".alike");
const titleOf = (th) => th.textContent.trim();
const saysSomething = (td) => td.className !== "" && td.className !== "self";
const shareOf = (td) => Number(td.dataset.c || (saysSomething(td) ? -1 : -2));
const byTitle = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const keys = [
  (row) => titleOf(row.head),
  (row) => Number(row.head.dataset.b),
  (row) => Math.max(...row.cells.slice(FIRST).map((td) => (td.classList.contains("forbid") ? -1 : shareOf(td)))),
];
const keyOf = (place) => keys[place] || ((row) => shareOf(row.cells[place]));

function compare(a, b) {
  return typeof a === "string" ? byTitle.compare(a, b) : a - b;
}

function mark(heads, th, direction) {
  for (const other of heads) other.removeAttribute("aria-sort");
  if (th) th.setAttribute("aria-sort", direction);
  const sorted = table.querySelector("[aria-sort]");
  alike.setAttribute("aria-pressed", String(!sorted));
}

function orderColumns(places) {
  table.tHead.rows[0].append(...places.map((place) => head[place]));
  for (const row of rows) row.tr.append(...places.map((place) => row.cells[place]));
}

function sortRows(place) {
  const th = head[place];
  const before = th.getAttribute("aria-sort");
  const up = before ? before === "descending" : place === 0;
  const key = keyOf(place);
  const sorted = [...rows].sort((a, b) => (up ? 1 : -1) * compare(key(a), key(b)));
  body.append(...sorted.map((row) => row.tr));
  mark(head, th, up ? "ascending" : "descending");
}

function sortColumns(row) {
  const was = row.head.hasAttribute("aria-sort");
  orderColumns(was ? places : [...places].sort((a, b) => shareOf(row.cells[b]) - shareOf(row.cells[a])));
  mark(heads, was ? undefined : row.head, "descending");
}

alike.addEventListener("click", () => {
  body.append(...rows.map((row) => row.tr));
  orderColumns(places);
  mark([...head, ...heads]);
});
head.forEach((th, place) => th.addEventListener("click", () => sortRows(place)));
for (const row of rows) row.head.addEventListener("click", () => sortColumns(row));

const input = document.querySelector("input");
input.addEventListener("input", () => {
  const words = input.value.toLowerCase().split(" ").filter(Boolean);
  const shown = rows.filter(({ tr }) => {
    tr.hidden = !words.every((word) => tr.dataset.find.includes(word));
    return !tr.hidden;
  });
  for (const place of places) {
    const empty = words.length > 0 && shown.every((row) => !saysSomething(row.cells[place]));
    head[place].hidden = empty;
    for (const row of rows) row.cells[place].hidden = empty;
  }
  document.querySelector("output").textContent = words.length > 0 ? shown.length + " of " + rows.length : "";
});

const tip = document.querySelector(".tip");
let current;

function lines(row, column, td) {
  const { b, c, l, w } = td.dataset;
  const title = titleOf(column) + ", " + column.dataset.more;
  const orders = Number(row.dataset.b).toLocaleString("en");
  const told = [["strong", titleOf(row) + " → " + title]];
  if (c) {
    told.push(["span", c + "% of its " + orders + " orders held it too: " + Number(b).toLocaleString("en") + "."]);
    told.push(["span", l + " times as often as by chance."]);
  }
  if (w) told.push(["span", w[0].toUpperCase() + w.slice(1) + "."]);
  return told;
}

function show(td) {
  if (current) clear();
  const row = rows.find(({ tr }) => tr === td.parentElement);
  const place = row ? row.cells.indexOf(td) : -1;
  if (place < FIRST || !saysSomething(td)) return;
  current = { td, tr: row.tr, th: head[place] };
  for (const one of [td, row.tr, head[place]]) one.classList.add("on");
  tip.replaceChildren(...lines(row.head, head[place], td).map(([name, text]) => {
    const line = document.createElement(name);
    line.textContent = text;
    return line;
  }));
  tip.hidden = false;
  const at = td.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const left = Math.min(at.left, innerWidth - own.width - 8);
  const below = at.bottom + 8;
  tip.style.left = Math.max(8, left) + "px";
  tip.style.top = (below + own.height > innerHeight ? at.top - own.height - 8 : below) + "px";
}

function clear() {
  if (!current) return;
  for (const one of [current.td, current.tr, current.th]) one.classList.remove("on");
  current = undefined;
  tip.hidden = true;
}

body.addEventListener("mouseover", (event) => {
  const td = event.target.closest("td");
  if (td) show(td);
  else clear();
});
body.addEventListener("mouseleave", clear);
document.querySelector(".sheet").addEventListener("scroll", clear);

const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
let stop = body.querySelector("td[class^=h]");
if (stop) stop.tabIndex = 0;
body.addEventListener("focusin", (event) => {
  if (event.target.tagName !== "TD") return clear();
  show(event.target);
});
body.addEventListener("focusout", clear);
body.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  if (event.key === "Escape") clear();
  if (!step || event.target.tagName !== "TD") return;
  event.preventDefault();
  const shown = [...body.rows].filter((tr) => !tr.hidden);
  const tr = shown[shown.indexOf(event.target.parentElement) + step[0]];
  const cells = tr ? [...tr.cells].slice(FIRST).filter((td) => !td.hidden) : [];
  const place = [...event.target.parentElement.cells].slice(FIRST).filter((td) => !td.hidden).indexOf(event.target);
  const next = cells[place + step[1]];
  if (!next) return;
  stop.removeAttribute("tabindex");
  stop = next;
  stop.tabIndex = 0;
  stop.focus();
});
`;
