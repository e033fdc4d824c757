// What a colour is on the screen, whatever space it is written in: the browser's own canvas says.
import { isShown } from './queries.js';

type Pixel = readonly [number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paint = canvas.getContext('2d', { willReadFrequently: true })!;

/** Colours one over the other, from the lowest up. */
function mixed(layers: readonly string[]): Pixel {
  paint.fillStyle = 'white';
  paint.fillRect(0, 0, 1, 1);
  for (const layer of layers) {
    paint.fillStyle = layer;
    paint.fillRect(0, 0, 1, 1);
  }
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

/** How much the text of an element stands out from what is behind it. */
export function textContrast(element: Element): number {
  const behind = backgroundsOf(element);
  return ratio(mixed(behind), mixed([...behind, getComputedStyle(element).color]));
}

/** How much the border of an element stands out from what is around it. */
export function borderContrast(element: Element): number {
  const around = backgroundsOf(parentOf(element));
  return ratio(mixed(around), mixed([...around, getComputedStyle(element).borderTopColor]));
}

/** How much a filled mark stands out from what is around it. */
export function markContrast(element: Element): number {
  return ratio(mixed(backgroundsOf(parentOf(element))), mixed(backgroundsOf(element)));
}

/** Elements of a shadow tree that hold text of their own and are drawn. */
export const withText = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(':not(style)')].filter(
    (element) =>
      isShown(element) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
