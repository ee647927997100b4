// A line plot as SVG: one file, no script, on light ground or dark as the reader's.
const [W, H, LEFT, RIGHT, TOP, BOTTOM] = [420, 260, 62, 16, 34, 44];
const DASHES = ["", "6 3", "2 3", "8 3 2 3"];
const STYLE = `rect{fill:#fff}text{fill:#555}.title{fill:#222;font-weight:bold}.s0{--c:#0072b2}.s1{--c:#c04d00}.s2{--c:#007a55}.s3{--c:#a04a82}
polyline{fill:none;stroke:var(--c);stroke-width:2}circle,.name{fill:var(--c)}path{stroke:#8888;stroke-width:.5}
@media(prefers-color-scheme:dark){rect{fill:#0d1117}text{fill:#aaa}.title{fill:#eee}.s0{--c:#56b4e9}.s1{--c:#f08c3a}.s2{--c:#3ac99b}.s3{--c:#dd9ac4}}`;

/** The next round number above: 1, 2, 2.5 or 5 and zeros. */
function above(number) {
  const unit = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 2.5, 5, 10].map((step) => step * unit).find((end) => end >= number);
}

const short = (n) => (n >= 1e6 ? `${n / 1e6}M` : n >= 1e4 ? `${n / 1e3}k` : String(Number(n.toFixed(2))));

/** `x` and `y` name what the axes show, with the unit; both begin at 0. */
export function plot({ title, x, y, series }) {
  const points = series.flatMap(({ points }) => points);
  const [mostX, mostY] = [
    Math.max(...points.map(([px]) => px)) || 1,
    above(Math.max(...points.map(([, py]) => py)) || 1),
  ];
  const at = ([px, py]) =>
    [LEFT + (px / mostX) * (W - LEFT - RIGHT), H - BOTTOM - (py / mostY) * (H - TOP - BOTTOM)].map((n) => n.toFixed(1));
  const lines = series.map(({ name, points }, i) => {
    const dots =
      points.length > 24
        ? ""
        : points
            .map(at)
            .map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="2"/>`)
            .join("");
    return `<g class="s${i}"><polyline points="${points.map((point) => at(point).join()).join(" ")}" stroke-dasharray="${DASHES[i]}"/>${dots}<text class="name" x="${LEFT + 8}" y="${TOP + 12 + 15 * i}">${name}</text></g>`;
  });
  const ticks = [0, 0.5, 1].map((part) => {
    const [px, py] = at([part * mostX, part * mostY]);
    return `<text x="${px}" y="${H - BOTTOM + 16}" text-anchor="middle">${short(part * mostX)}</text><text x="${LEFT - 6}" y="${Number(py) + 4}" text-anchor="end">${short(part * mostY)}</text><path d="M${LEFT} ${py}H${W - RIGHT}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}: ${y} against ${x}">
<style>${STYLE}</style>
<rect width="${W}" height="${H}"/>
<text class="title" x="${W / 2}" y="18" text-anchor="middle">${title}</text>
${ticks.join("\n")}
<text x="${(W + LEFT) / 2}" y="${H - 8}" text-anchor="middle">${x}</text>
<text x="14" y="${(H - BOTTOM + TOP) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(H - BOTTOM + TOP) / 2})">${y}</text>
${lines.join("\n")}
</svg>
`;
}
