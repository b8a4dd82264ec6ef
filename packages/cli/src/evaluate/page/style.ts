/**
 * The page's style: the colours and letters of the matrix page. What is told by a colour is told by a shape, a weight or a
 * word too, and all text keeps a contrast of 4.5 to 1 on paper and on black.
 */
export const STYLE = `
:root{
--paper:#fbfaf6;--ink:#1b1a17;--soft:#65625a;--line:#e4e0d6;--edge:#8d887b;--accent:#0e5f68;--tint:#eef5f2;--other:#9a4a12}
@media (prefers-color-scheme:dark){:root{
--paper:#151615;--ink:#ecebe6;--soft:#a9a69d;--line:#2e2f2d;--edge:#7d7c74;--accent:#7fd0c8;--tint:#1b2726;--other:#f0a868}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:15px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:980px;margin:0 auto;padding:56px 32px 96px}
h1,h2,h3,p,figure,dl,dd,ul{margin:0}
h1,h2,h3,.scores b{font-family:Georgia,"Times New Roman","Noto Serif",serif;font-weight:600;letter-spacing:-.01em}
h1{max-width:20em;font-size:36px;line-height:1.18;text-wrap:balance}
h1 span{white-space:nowrap}
h2{font-size:23px;line-height:1.25}
h3{font-size:17px;line-height:1.3}
section{margin-top:72px}
section>p,.pair>div>p{max-width:42em;margin-top:8px}
small{font-size:12px;color:var(--soft)}
.kicker{margin-bottom:10px;color:var(--accent);font-size:13px;font-weight:600;letter-spacing:.02em}
.facts{margin-top:12px;color:var(--soft)}
.scores{display:flex;flex-wrap:wrap;gap:12px 56px;margin-top:36px}
.scores dt{color:var(--soft);font-size:14px}
.scores dd{display:flex;align-items:baseline;gap:12px;white-space:nowrap}
.scores b{font-size:58px;line-height:1.1;font-variant-numeric:lining-nums tabular-nums}
.scores .chosen b,.scores .chosen dt{color:var(--accent)}
.scores .chosen dt{font-weight:600}
.scores small{font-size:14px}
.unit{margin-top:6px;color:var(--soft);font-size:13px}
.why{max-width:40em;margin-top:32px;font-size:17px;line-height:1.6}
.why p+p{margin-top:6px}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scroll{position:relative;margin-top:20px;overflow-x:auto}
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left}
thead th{padding:0 0 8px;border-bottom:1px solid var(--ink);font-size:13px;font-weight:600;vertical-align:bottom}
.measures thead th+th,td{padding-left:14px;text-align:right}
.measures thead th:last-child{max-width:90px}
tbody th,td{padding-top:9px;padding-bottom:9px;border-bottom:1px solid var(--line);vertical-align:top}
.measures tbody th{min-width:190px;padding-left:10px;padding-right:8px;line-height:1.4}
.measures thead th:first-child{padding-left:10px}
.measures td:last-child,.measures thead th:last-child{padding-right:10px}
.measures td,.measures tbody th span{line-height:1.4}
.measures small{display:block;font-size:11px;line-height:1.5}
.measures td small{white-space:nowrap}
.measures td b{text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:3px}
tr.chosen>*{background:var(--tint)}
tr.chosen th span{font-weight:600}
.tag{font-style:normal;font-size:12px;font-weight:600;color:var(--accent)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:48px 56px;align-items:start}
.pair>*{min-width:0}
section>.pair{margin-top:28px}
figcaption p{margin:2px 0 14px;color:var(--soft);font-size:14px}
.pair svg:not(.sign){display:block;width:100%;height:auto}
.legend{display:flex;flex-wrap:wrap;gap:4px 28px;margin-top:16px;padding:0;list-style:none;font-size:13px}
.legend li{display:flex;align-items:center;gap:9px}
.sign{width:26px;height:16px;flex:none}
svg text{font-size:12px;fill:var(--ink)}
svg .tick,svg text.unit,svg .note{fill:var(--soft)}
svg .note,svg .tick,svg text.unit{font-size:11.5px}
svg .label,svg .value,svg text.reference{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .chosen .label,svg .chosen .value{font-weight:600}
svg .note{font-weight:400}
svg text.reference{fill:var(--other);font-weight:600;font-size:11.5px}
svg .grid,svg .track{stroke:var(--line);stroke-width:1}
svg line.reference{stroke:var(--other);stroke-width:1.5;stroke-dasharray:4 3}
svg .whisker{stroke:var(--edge);stroke-width:1.75}
svg .dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.75}
svg .chosen .whisker{stroke:var(--accent);stroke-width:2.25}
svg .chosen .dot{fill:var(--accent);stroke:var(--accent)}
svg .diamond{fill:none;stroke:var(--other);stroke-width:1.75}
svg .way{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
svg .point .dot{stroke:var(--accent)}
details{margin-top:14px;font-size:13px}
summary{color:var(--soft);cursor:pointer}
summary:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.numbers{margin-top:10px}
.numbers th,.numbers td{padding-top:5px;padding-bottom:5px}
.numbers thead th+th{text-align:right}
.protocol h3{margin-top:32px}
.protocol p+p{margin-top:12px}
.protocol p{max-width:46em}
code,pre{font:13px/1.6 ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono",monospace;overflow-wrap:anywhere}
pre{margin:10px 0 0;padding:12px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);white-space:pre-wrap}
dl>div{min-width:0}
.protocol dl{margin-top:10px}
.protocol dl>div{display:grid;grid-template-columns:104px 1fr;gap:16px;padding:8px 0;border-bottom:1px solid var(--line)}
.protocol dt{font-weight:600}
.protocol dd{max-width:44em}
@media screen and (max-width:760px){
main{padding:32px 20px 64px}
h1{font-size:28px}
section{margin-top:56px}
.scores b{font-size:46px}
.scores{gap:12px 40px;margin-top:28px}
.why{font-size:16px}
.pair{grid-template-columns:1fr}
figure svg,.pair>svg{max-width:480px}
.measures tbody th,.measures thead th:first-child{position:sticky;left:0;z-index:1;min-width:132px;max-width:160px;background:var(--paper)}
.measures tbody .chosen th{background:var(--tint)}
.protocol dl>div{grid-template-columns:1fr;gap:0}}
@media print{
@page{size:A4;margin:14mm}
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#ddd;--edge:#777;--accent:#0e5f68;--tint:#fff;--other:#8a3f0c}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10pt}
main{max-width:none;padding:0}
section{margin-top:10mm}
figure,tr,pre,.protocol dl>div{break-inside:avoid}
h2,h3{break-after:avoid}
.scroll{overflow:visible}
.measures{font-size:8.5pt}
.measures tbody th{min-width:0}
.measures td,.measures thead th+th{padding-left:6px}
.measures small{font-size:7pt}
.pair{gap:8mm 10mm}
summary{display:none}
details::details-content{content-visibility:visible;display:block}}
`;
