/** Scene → SVG text. Every text goes through one escape, so that no name can become markup. */

import type { CircleShape, PathShape, RectShape, Scene, Shape, Stroke, TextShape } from "./scene/types";

const FONTS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',Helvetica,Arial,sans-serif";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for XML: markup escaped, control characters that XML forbids left out. */
function escape(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "").replace(/[&<>"']/gu, (char) => ESCAPES[char]!);
}

function stroke(look: Stroke | null): string {
  if (!look) return "";
  const dash = look.dash ? ` stroke-dasharray="${look.dash.join(" ")}"` : "";
  return ` stroke="${look.color}" stroke-width="${look.width}"${dash}`;
}

function paint(shape: RectShape | CircleShape | PathShape): string {
  const opacity = shape.opacity < 1 ? ` opacity="${shape.opacity}"` : "";
  return ` fill="${shape.fill ?? "none"}"${stroke(shape.stroke)}${opacity}`;
}

function rect(shape: RectShape): string {
  const { x, y, w, h, radius } = shape;
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}"${paint(shape)}/>`;
}

function circle(shape: CircleShape): string {
  return `<circle cx="${shape.cx}" cy="${shape.cy}" r="${shape.r}"${paint(shape)}/>`;
}

function path(shape: PathShape): string {
  const d = shape.commands.map((command) => command[0] + command.slice(1).join(" ")).join("");
  return `<path d="${d}"${paint(shape)}/>`;
}

function text(shape: TextShape): string {
  const anchor = shape.anchor === "start" ? "" : ` text-anchor="${shape.anchor}"`;
  const weight = shape.weight === 400 ? "" : ` font-weight="${shape.weight}"`;
  const opacity = shape.opacity < 1 ? ` opacity="${shape.opacity}"` : "";
  const place = `x="${shape.x}" y="${shape.y}" font-size="${shape.size}"`;
  return `<text ${place}${weight}${anchor} fill="${shape.color}"${opacity}>${escape(shape.text)}</text>`;
}

const WRITERS: { [T in Shape["type"]]: (shape: Extract<Shape, { type: T }>) => string } = { rect, circle, path, text };

/** One shape as an SVG element. */
export function shapeToSvg(shape: Shape): string {
  return (WRITERS[shape.type] as (shape: Shape) => string)(shape);
}

/** A complete SVG document of the drawing, at natural size. */
export function sceneToSvg(scene: Scene): string {
  const { x, y, w, h } = scene.bounds;
  const size = `width="${Math.ceil(w)}" height="${Math.ceil(h)}" viewBox="${x} ${y} ${Math.ceil(w)} ${Math.ceil(h)}"`;
  const page = `<rect x="${x}" y="${y}" width="${Math.ceil(w)}" height="${Math.ceil(h)}" fill="${scene.background}"/>`;
  const shapes = scene.shapes.map(shapeToSvg).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONTS}" stroke-linecap="round" stroke-linejoin="round">`,
    `<title>${escape(scene.title)}</title>`,
    page,
    shapes,
    "</svg>",
    "",
  ].join("\n");
}
