/** The page's only style sheet; its hash is in the page's policy, so the text must be sent as it is. */
export const STYLE = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
section section { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
h3 { font: 600 1rem/1.5 ui-monospace, monospace; }
h3 b { text-transform: uppercase; background: var(--soft); border-radius: .3rem; padding: .1rem .4rem; margin-right: .3rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; background: var(--soft); border-radius: .2rem; padding: 0 .2em; }
.scrolling { overflow-x: auto; }
pre code { display: block; padding: .6rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
td p { margin: 0 0 .3rem; }
th { white-space: nowrap; }
nav ul { columns: 18rem; padding-left: 1.2rem; }
`;
