/**
 * The page's style. The steps of the heat map fall in lightness, so that they can be told apart on a grey print and by
 * whoever sees colours otherwise; the number stands in the cell all the same.
 */
export const STYLE = `
:root{
--paper:#fbfaf6;--ink:#1b1a17;--soft:#6d6a62;--line:#e4e0d6;--edge:#b9b3a5;--accent:#0e4f58;--cross:#f3eedf;
--h1:#e9f3ef;--h2:#cfe7e1;--h3:#aad5ce;--h4:#7dbdb8;--h5:#2c7f82;--h6:#155e68;--h7:#0a3a47;
--on-light:#12302f;--on-dark:#fff;--forbid:#a3261b}
@media (prefers-color-scheme:dark){:root{
--paper:#151615;--ink:#ecebe6;--soft:#a3a097;--line:#2a2b29;--edge:#55564f;--accent:#8fd6cf;--cross:#232522;
--h1:#1b2a2b;--h2:#1f3b3d;--h3:#245053;--h4:#2c686b;--h5:#6db8b2;--h6:#9ad8cf;--h7:#d3f3ea;
--on-light:#e3f1ee;--on-dark:#0a1f20;--forbid:#ff9a8c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;height:100vh;height:100dvh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);
font:13px/1.35 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header{display:flex;flex-wrap:wrap;gap:8px 32px;align-items:flex-end;justify-content:space-between;padding:14px 18px 10px}
h1{margin:0;font:600 27px/1.1 Georgia,"Times New Roman","Noto Serif",serif;letter-spacing:-.01em}
p{margin:0}
.how{margin-top:5px;font-size:14px}
.facts{margin-top:2px;color:var(--soft);font-size:12px}
.tools{display:flex;flex-direction:column;gap:8px;align-items:flex-end}
.legend{display:flex;flex-wrap:wrap;margin:0;padding:0;list-style:none;font-size:11px;font-variant-numeric:tabular-nums}
.legend li{padding:3px 8px}
.legend .unit{padding-left:0}
.legend .unit,.legend .mark{color:var(--soft)}
.legend .mark i{font-style:normal;color:var(--ink)}
.legend .forbid i{color:var(--forbid)}
.find input{width:210px;max-width:56vw;padding:4px 8px;border:1px solid var(--edge);border-radius:4px;background:transparent;color:inherit;font:inherit}
.find{display:flex;align-items:center;gap:10px}
.alike{width:auto;white-space:nowrap;padding:4px 9px;border:1px solid var(--edge);border-radius:4px}
.alike[aria-pressed=true]{border-color:var(--accent);color:var(--accent)}
.find output{display:inline-block;min-width:62px;color:var(--soft);font-size:12px}
.sheet{flex:1;min-height:0;overflow:auto;border-top:2px solid var(--ink)}
table{border-collapse:separate;border-spacing:0;table-layout:fixed;width:100%;min-width:calc(312px + var(--columns)*24px)}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{font-weight:400;text-align:left}
thead th{position:sticky;top:0;z-index:2;height:186px;padding:0;vertical-align:bottom;background:var(--paper);border-bottom:1px solid var(--ink)}
thead .t{left:0;z-index:3;width:clamp(232px,19vw,300px)}
thead .n{width:40px}
tbody th{position:sticky;left:0;z-index:1;padding:0;background:var(--paper);border-right:1px solid var(--line)}
tbody th,tbody td{height:23px;border-bottom:1px solid var(--line)}
tbody tr:nth-child(5n)>*{border-bottom-color:var(--edge)}
td{position:relative;padding:0;text-align:center;font-size:11.5px;font-variant-numeric:tabular-nums;border-right:1px solid var(--line)}
td.n{padding-right:6px;text-align:right;color:var(--soft);border-right:0}
button{display:block;width:100%;margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;text-align:inherit;cursor:pointer}
tbody button{height:22px;padding:0 6px 0 18px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;font-size:12px}
thead .t button,thead .n button{padding:0 6px 5px 18px;font-weight:600}
thead .n button{padding:0 6px 5px 0;text-align:right;font-size:11px;letter-spacing:-.02em}
.c button{height:185px;padding:6px 0 7px;display:flex;align-items:center;justify-content:center}
.c bdi{writing-mode:vertical-rl;transform:rotate(180deg);max-height:172px;max-width:27px;overflow:hidden;font-size:11px;line-height:1.16;
text-align:left;display:-webkit-box;-webkit-box-orient:vertical}
button:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
th[aria-sort] button{font-weight:600;color:var(--accent)}
th[aria-sort] bdi{font-weight:600}
thead [aria-sort] button::after{content:"▾";font-size:10px}
thead [aria-sort=ascending] button::after{content:"▴"}
thead .n[aria-sort] button::after{display:block;line-height:.8}
.c[aria-sort] button{flex-direction:column;justify-content:flex-end}
.h1,.h2,.h3,.h4{color:var(--on-light)}
.h5,.h6,.h7{color:var(--on-dark)}
.h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4)}
.h5{background:var(--h5)}.h6{background:var(--h6)}.h7{background:var(--h7)}
.self{background:repeating-linear-gradient(135deg,transparent 0 3px,var(--line) 3px 4px)}
td i{position:absolute;top:0;right:1px;font:normal 8px/1 system-ui,sans-serif}
td:not([data-c]) i{position:static;font-size:11px}
td.forbid{background:none;color:var(--forbid);text-decoration:line-through}
td.pin{font-weight:700;box-shadow:inset 0 0 0 1.5px currentColor}
tr.on>th,thead th.on{background:var(--cross)}
td.on{outline:2px solid var(--ink);outline-offset:-2px}
.none{padding:40px 18px;font-size:15px}
[hidden]{display:none!important}
footer{padding:6px 18px 8px;border-top:1px solid var(--line);color:var(--soft);font-size:11.5px}
.tip{position:fixed;z-index:9;max-width:330px;padding:9px 12px;border-radius:6px;background:var(--ink);color:var(--paper);
font-size:12.5px;pointer-events:none;box-shadow:0 4px 18px rgb(0 0 0/.25)}
.tip strong{display:block;font-weight:600}
.tip span{display:block;opacity:.86}
@media screen and (max-width:1480px){
.tools{width:100%;flex-flow:row wrap;align-items:center;justify-content:space-between}
.c bdi{max-width:23px;font-size:10px;line-height:1.12}}
@media screen and (max-width:700px){
header{padding:10px 12px 8px}h1{font-size:22px}.legend li{padding:3px 5px}.legend .unit{padding-left:0}
.find input{width:150px}
thead th{height:150px}.c button{height:149px}.c bdi{max-height:136px}
thead .t{width:136px}thead .n:nth-child(3),tbody .n:nth-child(3){display:none}
tbody button{padding-left:12px;font-size:11px}thead .t button{padding-left:12px}
table{min-width:calc(178px + var(--columns)*27px)}}
@media print{
@page{size:A3 landscape;margin:8mm}
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#ddd;--edge:#999;--h1:#e9f3ef;--h2:#cfe7e1;--h3:#aad5ce;--h4:#7dbdb8;
--h5:#2c7f82;--h6:#155e68;--h7:#0a3a47;--on-light:#12302f;--on-dark:#fff;--forbid:#a3261b}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{display:block;height:auto}
header{padding:0 0 2.5mm}h1{font-size:22pt}.how{font-size:11pt}.facts,.legend{font-size:8.5pt}
.find,.tip,.hint{display:none}
.sheet{overflow:visible;border-top:.6mm solid #000}
table{min-width:0}
thead{display:table-header-group}
thead th,tbody th{position:static}
thead th{height:40mm}
thead .t{width:72mm}thead .n{width:10mm}
.c button{height:39.5mm}
.c bdi{max-height:37.5mm;max-width:8mm;font-size:min(7.4pt,calc(300pt/var(--columns)))}
tr{break-inside:avoid}
tbody th,tbody td{height:5mm}
tbody button{height:4.9mm;padding:0 2mm 0 0;font-size:8.2pt;line-height:4.9mm}
thead .t button{padding-left:0}
td{font-size:min(8pt,calc(330pt/var(--columns)))}
td.n{font-size:7.5pt}
footer{padding:2mm 0 0;border:0;font-size:8pt}}
`;
