/** A piece of SVG. */
export type Shape = string;

const attributes = (more: string) => (more === "" ? "" : ` ${more}`);

/** A rectangle with corners of a radius. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
  more = "",
): Shape {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"${attributes(more)}/>`;
}

/** A circle. */
export function circle(x: number, y: number, radius: number, fill: string, more = ""): Shape {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${attributes(more)}/>`;
}

/** An ellipse. */
export function ellipse(x: number, y: number, across: number, down: number, fill: string, more = ""): Shape {
  return `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" fill="${fill}"${attributes(more)}/>`;
}

/** A filled outline. */
export function path(d: string, fill: string, more = ""): Shape {
  return `<path d="${d}" fill="${fill}"${attributes(more)}/>`;
}

/** A line with round ends. */
export function line(d: string, stroke: string, width: number, more = ""): Shape {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${attributes(more)}/>`;
}

/** Shapes that move, turn and grow together. */
export function group(transform: string, ...shapes: readonly Shape[]): Shape {
  return `<g transform="${transform}">${shapes.join("")}</g>`;
}

/** A few words in the middle of a place. */
export function label(x: number, y: number, size: number, fill: string, text: string): Shape {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const font = `font-family="Georgia, 'Times New Roman', serif" font-weight="700" text-anchor="middle"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${font}>${safe}</text>`;
}

/** The outline of a heart around a middle, `size` across. */
export function heart(x: number, y: number, size: number): string {
  const s = size / 2;
  return `M${x} ${y + s * 0.9}C${x - s * 1.6} ${y - s * 0.1} ${x - s * 0.9} ${y - s * 1.25} ${x} ${y - s * 0.42}C${x + s * 0.9} ${y - s * 1.25} ${x + s * 1.6} ${y - s * 0.1} ${x} ${y + s * 0.9}Z`;
}

/** The outline of a star with five points. */
export function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? radius : radius * 0.45;
    const turn = (Math.PI / 5) * i - Math.PI / 2;
    return `${round(x + r * Math.cos(turn))} ${round(y + r * Math.sin(turn))}`;
  });
  return `M${points.join("L")}Z`;
}

/** Places on a circle, the first at the top. */
export function around(
  x: number,
  y: number,
  radius: number,
  count: number,
): [x: number, y: number, turn: number][] {
  return Array.from({ length: count }, (_, i) => {
    const turn = (i * 360) / count;
    const angle = ((turn - 90) * Math.PI) / 180;
    return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle)), round(turn)];
  });
}

/** To a tenth, so that every engine writes the same. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
