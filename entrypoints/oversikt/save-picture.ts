import { saveFile } from './save-file.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = 44;
const FOOT = 22;
const LEGEND = 18;
/** Sharp enough for a printed report. */
const SCALE = 2;

export interface Picture {
  readonly chart: Element;
  readonly title: string;
  /** Names of what is compared, with their colours; empty where nothing is. */
  readonly legend: readonly { readonly name: string; readonly colour: string }[];
  /** What the figures rest on, below the chart. */
  readonly foot: string;
  readonly name: string;
}

/** Saves a chart as a picture that stands alone: white ground, its title above and what it rests on below. */
export async function savePicture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const { text, width, height } = standalone(picture);
  const blob = format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(text, width, height);
  saveFile(new File([blob], `${picture.name}.${format}`, { type: blob.type }));
}

function standalone({ chart, title, legend, foot }: Picture) {
  const inner = chart.cloneNode(true);
  if (!(inner instanceof SVGElement)) throw new Error('a chart is an SVG');
  const width = Number(inner.getAttribute('width')) + 2 * MARGIN;
  const height = Number(inner.getAttribute('height')) + TITLE + legend.length * LEGEND + FOOT + MARGIN;
  const outer = document.createElementNS(SVG, 'svg');
  setAll(outer, {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'Inter, Arial, sans-serif',
  });
  outer.append(made('rect', { width, height, fill: '#fff' }));
  outer.append(made('text', { x: MARGIN, y: 28, 'font-size': 15, 'font-weight': 600, fill: '#1a2433' }, title));
  legend.forEach(({ name, colour }, index) => {
    const y = TITLE + index * LEGEND;
    outer.append(made('rect', { x: MARGIN, y: y - 2, width: 10, height: 10, fill: colour }));
    outer.append(made('text', { x: MARGIN + 16, y: y + 7, 'font-size': 12, fill: '#1a2433' }, name));
  });
  setAll(inner, { x: MARGIN, y: TITLE + legend.length * LEGEND });
  outer.append(inner);
  outer.append(made('text', { x: MARGIN, y: height - MARGIN, 'font-size': 11, fill: '#52617a' }, foot));
  return { text: new XMLSerializer().serializeToString(outer), width, height };
}

function made(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The page's policy lets pictures come from itself and from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width * SCALE, height * SCALE);
  return canvas.convertToBlob({ type: 'image/png' });
}
