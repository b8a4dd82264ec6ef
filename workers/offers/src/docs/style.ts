/** The look of the page, by day and by night, from a phone's width up. No line of it names anything outside the page. */
export const STYLE = `
:root{--paper:#fff;--ink:#1c2024;--soft:#545c66;--line:#dde1e6;--tint:#f4f6f8;--link:#0b57b0;--get:#0b5c2e;--post:#0b4fa0;--put:#7a4300;--delete:#a01c1c}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e6e9ec;--soft:#a3acb6;--line:#31373d;--tint:#1d2125;--link:#84b9ff;--get:#7fd6a0;--post:#8fbcff;--put:#efb56b;--delete:#ff9d9d}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.25rem;max-width:78rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;margin:0}
h1{font-size:2rem}
h1 small{font-size:1rem;font-weight:400;color:var(--soft)}
h2{font-size:1.5rem;margin:3rem 0 .5rem}
h3{font-size:1.15rem}
h4{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:1.5rem 0 .25rem}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
h3 a,nav a{color:inherit;text-decoration:none}
h3 a:hover,nav a:hover{text-decoration:underline}
code,pre,nav li{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code code,pre code,h3 code{font-size:1em}
pre{margin:.5rem 0;padding:1rem;background:var(--tint);border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}
article{padding:1.75rem 0;border-top:1px solid var(--line)}
b{font-size:.75rem;letter-spacing:.04em}
.get{color:var(--get)}.post{color:var(--post)}.put,.patch{color:var(--put)}.delete{color:var(--delete)}
h3 b{padding:.2em .55em;border:1px solid;border-radius:.35em;vertical-align:.1em;margin-right:.3em}
.who{color:var(--soft)}
.good{color:var(--get)}.bad{color:var(--delete)}
dl{margin:0}
dl>div{padding:.5rem 0;border-top:1px solid var(--line)}
dl>div:first-child{border-top:0}
.narrow>div{display:grid;grid-template-columns:4.5rem minmax(0,1fr)}
dt,dt code{font-weight:600}
dt span{font-weight:400;color:var(--soft)}
dt small{font-weight:400;color:var(--soft)}
dd{margin:0}
dd p{margin:0}
.kind{color:var(--soft);font-size:.9rem}
nav{margin:1.5rem 0;padding:1rem 0;border-block:1px solid var(--line)}
nav p{margin:.75rem 0 .25rem;font-weight:600}
nav ul{list-style:none;margin:0;padding:0}
nav li a{display:flex;align-items:baseline;gap:.5rem;padding:.25rem 0}
nav b{flex:0 0 3.2rem}
nav .schemas{columns:9.5rem;column-gap:1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--paper);z-index:1}
@media (min-width:64rem){
body{display:grid;grid-template-columns:18rem minmax(0,1fr);column-gap:2.5rem;padding:2rem}
header{grid-column:1/-1;margin-bottom:1rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;margin:0;padding:1rem .75rem 1rem .25rem;border:0}
nav .schemas{columns:auto}
main h2:first-child{margin-top:1rem}
.wide>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:1.5rem}
}
@media print{nav,.skip{display:none}}
`;
