import { createHash } from 'node:crypto';

/** The look of an activity's page: the visitor's own font and system colours, light or dark; nothing is loaded. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--fill:LinkText;--line:color-mix(in lab,CanvasText 16%,Canvas);--soft:color-mix(in lab,CanvasText 72%,Canvas);--warn:CanvasText;--bad:CanvasText}
@supports (color:lch(from CanvasText l c h)){:root{--fill:lch(from CanvasText calc(37 + clamp(0,(l - 50)*1e6,40)) 33 251);--warn:lch(from CanvasText calc(37 + clamp(0,(l - 50)*1e6,40)) 50 72);--bad:lch(from CanvasText calc(37 + clamp(0,(l - 50)*1e6,40)) 64 34)}}
body{margin:0;font:1.0625em/1.55 system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-width:42em;margin:auto;padding:1.5em 1.25em}
footer{padding-top:0}
h1{margin:.1em 0 .7em;font-size:1.65em;line-height:1.25;text-wrap:balance}
.off h1{text-decoration:line-through;text-decoration-thickness:2px}
.park,.state{margin:0}
.park{color:var(--soft)}
.state{font-weight:600;color:var(--warn)}
.off .state{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.4em 1.5em;margin:0 0 1.5em}
dl>div{display:contents}
dt{color:var(--soft)}
dd{margin:0}
.text p{white-space:pre-line}
img{display:block;max-width:100%;height:auto;margin:0 0 1.5em;border-radius:.5em}
a{color:inherit;text-underline-offset:.2em}
.ways{display:flex;flex-wrap:wrap;gap:.6em;margin-top:1.8em}
.ways a{display:flex;align-items:center;min-height:44px;padding:.3em 1em;box-sizing:border-box;border:1px solid var(--soft);border-radius:.5em;text-decoration:none}
.ways a:hover{text-decoration:underline}
.ways .first{border-color:var(--fill);background:var(--fill);color:Canvas;font-weight:600}
:focus-visible{outline:2px solid;outline-offset:3px}
@media(max-width:30em){dl{display:block}dl>div{display:block;margin-bottom:.6em}}
@media print{.ways{display:none}}
`;

/** CSP's source expression of {@link PAGE_STYLE} in a `<style>` (Content Security Policy Level 3 section 2.3.1). */
export const PAGE_STYLE_SOURCE = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;
