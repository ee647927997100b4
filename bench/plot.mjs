// A line plot as SVG: one file, no script, readable on light and dark ground.
const [W, H, LEFT, RIGHT, TOP, BOTTOM] = [420, 260, 62, 14, 34, 44];
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];
const DASHES = ["", "6 3", "2 3", "8 3 2 3"];

export function plot({ title, x, y, series }) {
  const points = series.flatMap(({ points }) => points);
  const [maxX, maxY] = [0, 1].map((axis) => Math.max(...points.map((point) => point[axis])) || 1);
  const at = ([px, py]) => `${(LEFT + (px / maxX) * (W - LEFT - RIGHT)).toFixed(1)},${(H - BOTTOM - (py / maxY) * (H - TOP - BOTTOM)).toFixed(1)}`;
  const short = (n) => (n >= 1e6 ? `${n / 1e6}M` : n >= 1e4 ? `${Math.round(n / 1e3)}k` : n >= 10 ? Math.round(n) : Number(n.toFixed(1)));
  const lines = series.map(({ name, points }, i) => {
    const line = `<polyline points="${points.map(at).join(" ")}" fill="none" stroke="${COLOURS[i]}" stroke-width="2" stroke-dasharray="${DASHES[i]}"/>`;
    return `${line}<text x="${LEFT + 8}" y="${TOP + 12 + 15 * i}" fill="${COLOURS[i]}">${name}</text>`;
  });
  const ticks = [0, 0.5, 1].map((part) => {
    const [px, py] = [LEFT + part * (W - LEFT - RIGHT), H - BOTTOM - part * (H - TOP - BOTTOM)];
    return `<text x="${px}" y="${H - BOTTOM + 16}" text-anchor="middle">${short(part * maxX)}</text><text x="${LEFT - 6}" y="${py + 4}" text-anchor="end">${short(part * maxY)}</text><path d="M${LEFT} ${py}H${W - RIGHT}" stroke="#8888" stroke-width=".5"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" font-family="sans-serif" font-size="12" fill="#777" role="img" aria-label="${title}">
<rect width="${W}" height="${H}" fill="#fff"/>
<text x="${W / 2}" y="18" text-anchor="middle" font-weight="bold" fill="#333">${title}</text>
${ticks.join("\n")}
<text x="${(W + LEFT) / 2}" y="${H - 8}" text-anchor="middle">${x}</text>
<text x="14" y="${H / 2}" text-anchor="middle" transform="rotate(-90 14 ${H / 2})">${y}</text>
${lines.join("\n")}
</svg>
`;
}
