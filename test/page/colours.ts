// What a colour is on the screen, whatever space it is written in: the browser's own canvas says.
import { isShown, nameOf, roleOf } from './queries.js';

type Pixel = readonly [number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paint = canvas.getContext('2d', { willReadFrequently: true })!;

/** Colours one over the other, from the lowest up; the uppermost as much as it shines through. */
function mixed(layers: readonly string[], opacity = 1): Pixel {
  ['white', ...layers].forEach((layer, i) => {
    paint.globalAlpha = i === layers.length ? opacity : 1;
    paint.fillStyle = layer;
    paint.fillRect(0, 0, 1, 1);
  });
  const [r = 0, g = 0, b = 0] = paint.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

function luminance(pixel: Pixel): number {
  const [r, g, b] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: Pixel, b: Pixel): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function parentOf(element: Element): Element | null {
  const { assignedSlot, parentNode } = element;
  return assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
}

/** The backgrounds below an element, and its own, from the lowest up. */
function backgroundsOf(element: Element | null): string[] {
  const layers: string[] = [];
  for (let one = element; one; one = parentOf(one)) layers.unshift(getComputedStyle(one).backgroundColor);
  return layers;
}

/** What is around an element: what is behind it, and a ring that it draws around itself. */
function around(element: Element): string[] {
  const ring = /^(.+?) 0px 0px 0px [\d.]+px$/.exec(getComputedStyle(element).boxShadow)?.[1];
  return [...backgroundsOf(parentOf(element)), ...(ring === undefined ? [] : [ring])];
}

/** How much of an element shines through what it is in. */
function opacityOf(element: Element): number {
  const parent = parentOf(element);
  return Number(getComputedStyle(element).opacity) * (parent ? opacityOf(parent) : 1);
}

/** How much a colour of an element stands out from what it is laid on. */
const contrastOn = (behind: readonly string[], colour: string, element: Element): number =>
  ratio(mixed(behind), mixed([...behind, colour], opacityOf(element)));

/** How much the text of an element, or of a part of it such as `::placeholder`, stands out from what is behind it. */
export const textContrast = (element: Element, part?: string): number =>
  contrastOn(backgroundsOf(element), getComputedStyle(element, part).color, element);

/** How much the border of an element stands out from what is around it. */
export function borderContrast(element: Element): number {
  const { backgroundClip, backgroundColor, borderTopColor } = getComputedStyle(element);
  const outside = around(element);
  const below = backgroundClip === 'border-box' ? [...outside, backgroundColor] : outside;
  return ratio(mixed(outside), mixed([...below, borderTopColor], opacityOf(element)));
}

/** How much a filled mark stands out from what is around it. */
export const markContrast = (element: Element): number =>
  contrastOn(around(element), getComputedStyle(element).backgroundColor, element);

/** How much the lines of an icon stand out from what is behind them. */
const iconContrast = (element: Element): number =>
  contrastOn(backgroundsOf(element), getComputedStyle(element).stroke, element);

/** How much the ring around what has the focus stands out from what is around it. */
export const focusContrast = (element: Element): number =>
  contrastOn(backgroundsOf(parentOf(element)), getComputedStyle(element).outlineColor, element);

/** How much a box to tick stands out from what is around it: the strongest of what the browser draws for it. */
async function boxContrast(box: HTMLInputElement): Promise<number> {
  const { accentColor, colorScheme } = getComputedStyle(box);
  const image = new Image(20, 20);
  image.src = `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">
      <foreignObject width="20" height="20">
        <input xmlns="http://www.w3.org/1999/xhtml" type="${box.type}" ${box.checked ? 'checked=""' : ''}
          style="margin: 0; width: 20px; height: 20px; accent-color: ${accentColor}; color-scheme: ${colorScheme}"/>
      </foreignObject>
    </svg>`,
  )}`;
  await image.decode();
  const surface = mixed(around(box));
  const drawn = new OffscreenCanvas(20, 20).getContext('2d')!;
  drawn.fillStyle = `rgb(${surface.join(' ')})`;
  drawn.fillRect(0, 0, 20, 20);
  drawn.drawImage(image, 0, 0);
  const { data } = drawn.getImageData(0, 0, 20, 20);
  return Math.max(
    ...Array.from({ length: 400 }, (_, i) =>
      ratio(surface, [data[4 * i] ?? 0, data[4 * i + 1] ?? 0, data[4 * i + 2] ?? 0]),
    ),
  );
}

/** What WCAG 1.4.3 asks of a text: less where it is large (18 pt, or 14 pt and bold). */
function leastFor(text: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(text);
  const size = Number.parseFloat(fontSize) * 0.75;
  return size >= 18 || (size >= 14 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/**
 * Everything drawn in a shadow tree that stands out less than WCAG asks: texts (1.4.3), edges of controls and marks
 * (1.4.11), each as `2.31 text of button "Visa fler aktiviteter"`. What cannot be used is left out, as there.
 */
export async function faintIn(root: ParentNode): Promise<string[]> {
  const faint: string[] = [];
  const look = (element: Element, what: string, contrast: number, least = 3): void => {
    const of = element.closest('button, a, label') ?? element;
    if (contrast < least && !of.matches(':disabled, [aria-disabled="true"]'))
      faint.push(`${contrast.toFixed(2)} ${what} of ${roleOf(of)} "${nameOf(of)}"`);
  };
  for (const one of withText(root)) look(one, 'text', textContrast(one), leastFor(one));
  for (const one of [...root.querySelectorAll('button, a, label, input, .badge, .dot, svg')].filter(
    isShown,
  )) {
    if (isBox(one)) look(one, 'box', await boxContrast(one));
    else if (hasBorder(one)) look(one, 'edge', borderContrast(one));
    if (one.matches('.dot')) look(one, `mark ${one.className}`, markContrast(one));
    if (one.matches('svg')) look(one, 'icon', iconContrast(one));
    if (one.matches('input')) look(one, 'typed text', textContrast(one), 4.5);
    if (one.matches('[placeholder]')) look(one, 'placeholder', textContrast(one, '::placeholder'), 4.5);
  }
  return faint;
}

const isBox = (element: Element): element is HTMLInputElement =>
  element.matches('[type=checkbox], [type=radio]');

function hasBorder(element: Element): boolean {
  const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
  return borderTopStyle !== 'none' && borderTopWidth !== '0px';
}

/** Elements of a shadow tree that hold text of their own and are drawn. */
export const withText = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(':not(style)')].filter(
    (element) =>
      isShown(element) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
