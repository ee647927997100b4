import type { Leaf } from "./leaf.js";

/** Pixels: wide enough to be read on any phone, and small enough to be sent. */
const [WIDTH, MARGIN] = [1080, 64];
const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly colour: string;
}

/** The sheet as a picture, drawn here: nothing is sent anywhere. */
export async function pictureOf(leaf: Leaf): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d");
  if (drawing === null) return null;
  const lines = wrapped(drawing, linesOf(leaf));
  canvas.width = WIDTH;
  canvas.height = lines.reduce((height, line) => height + heightOf(line), 2 * MARGIN);
  drawing.fillStyle = "#ffffff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  let top = MARGIN;
  for (const line of lines) {
    top += heightOf(line);
    drawing.font = fontOf(line);
    drawing.fillStyle = line.colour;
    drawing.fillText(line.text, MARGIN, top - line.size * 0.4);
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function linesOf(leaf: Leaf): Line[] {
  const text = (said: string, size = 34, bold = false, before = 0, colour = "#1d2523"): Line => ({
    text: said,
    size,
    bold,
    before,
    colour,
  });
  const groups = leaf.groups.map(({ title, items, form }) => [
    text(title, 36, true, 26, "#0b5f59"),
    ...items.map((item, place) =>
      text(form === "ticks" ? `□ ${item}` : form === "steps" ? `${place + 1}. ${item}` : item),
    ),
  ]);
  return [
    text(leaf.heading, 44, true),
    text(leaf.facts, 34, false, 8, "#4c5855"),
    text(leaf.answer, 52, true, 18, "#0b5f59"),
    ...leaf.lines.map((line) => text(line)),
    ...([] as Line[]).concat(...groups),
    ...leaf.small.map((line, place) => text(line, 28, false, place === 0 ? 30 : 0, "#4c5855")),
  ];
}

function wrapped(drawing: CanvasRenderingContext2D, lines: readonly Line[]): Line[] {
  const all: Line[] = [];
  for (const line of lines) {
    drawing.font = fontOf(line);
    let rest = "";
    let { before } = line;
    for (const piece of line.text.match(/[\u3000-\uffef][，。；：、）”！？]*|[^\u3000-\uffef ]+ ?| /g) ?? [line.text]) {
      if (rest !== "" && drawing.measureText(rest + piece).width > WIDTH - 2 * MARGIN) {
        all.push({ ...line, text: rest, before });
        before = 0;
        rest = piece.trim();
      } else rest += piece;
    }
    all.push({ ...line, text: rest, before });
  }
  return all;
}

function heightOf(line: Line): number {
  return line.before + line.size * 1.5;
}

function fontOf(line: Line): string {
  return `${line.bold ? "bold " : ""}${line.size}px ${FONT}`;
}
