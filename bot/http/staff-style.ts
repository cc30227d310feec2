import { createHash } from 'node:crypto'

/** The whole look of the staff's page: readable on any phone, in the dark, in high contrast and on paper. */
export const STYLE = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0 auto;max-width:38rem;padding:1.5rem 1.25rem 3rem;font:1.0625rem/1.55 system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.0625rem;margin:0 0 .25rem}
p{margin:0 0 .75rem}
.quiet{color:#4a4a4a}
label{display:block;font-weight:600;margin:1.5rem 0 .5rem;white-space:pre-line}
textarea{display:block;width:100%;min-height:8rem;padding:.6rem .7rem;font:inherit;color:inherit;background:transparent;border:1px solid #6b6b6b;border-radius:.4rem;resize:vertical}
.box{margin:1.5rem 0;padding:.9rem 1rem;border:1px solid #b8b8b8;border-radius:.5rem}
.box p:last-child{margin:0}
.wrong{border:2px solid #b10e1c}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.4rem;margin:0 .75rem .75rem 0;border:2px solid #4f52b2;border-radius:.4rem;color:#fff;background:#4f52b2;cursor:pointer}
button.other{color:inherit;background:transparent}
:focus-visible{outline:3px solid #4f52b2;outline-offset:2px}
a{color:#4347a8}
footer{margin-top:2.5rem}
.sheet{max-width:none}
.sheet .asked{font-size:1.6rem;line-height:1.35;font-weight:600;white-space:pre-line;margin:1.5rem 0}
.sheet .link{font:700 clamp(1.2rem,5.5vw,1.9rem)/1.4 ui-monospace,Consolas,monospace;padding:.8rem 1rem;border:3px solid;border-radius:.5rem;display:block;text-align:center;flex:1 1 16rem;margin:0}
.sheet .door{display:flex;flex-wrap:wrap;align-items:center;gap:1.25rem;margin:0 0 1rem}
.sheet .code{width:12rem;height:12rem;flex:none;border-radius:.5rem}
@media (prefers-color-scheme:dark){
body{color:#f2f2f2;background:#1f1f1f}.quiet{color:#cfcfcf}a{color:#b3b6ff}
textarea{border-color:#9a9a9a}.box{border-color:#6b6b6b}.wrong{border-color:#f1707b}
button{background:#5b5fc7;border-color:#8b8fe8}:focus-visible{outline-color:#b3b6ff}}
@media print{body{color:#000;background:#fff}footer{display:none}.sheet{padding:0}}
`

/** Nothing is run, nothing is fetched; the form goes to ourselves, and nobody shows the page in a frame. */
export const STAFF_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
