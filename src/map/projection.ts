import type { GeoCoordinates } from '../feed/types.js';
import { CONE, VIEW_BOX } from './outline.js';

/** Units of the outline, or CSS pixels of a drawn map: from the left, from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const radians = Math.PI / 180;

/**
 * Where a place is on the outline, by the spherical conic conformal projection (Snyder, "Map Projections", USGS
 * 1987, p. 107).
 *
 * @returns `undefined` outside the picture, and for what is no place on Earth
 */
export function project({ latitude, longitude }: GeoCoordinates): Point | undefined {
  const radius = CONE.radius / Math.tan((90 + latitude) * (radians / 2)) ** CONE.narrowing;
  const angle = (longitude - CONE.meridian) * radians * CONE.narrowing;
  const x = CONE.x + radius * Math.sin(angle);
  const y = CONE.y + radius * Math.cos(angle);
  const [left, top, width, height] = VIEW_BOX;
  return x > left && x < left + width && y > top && y < top + height ? { x, y } : undefined;
}

/** A point of the outline on a map drawn `width` pixels wide, from its left upper corner. */
export function scaled({ x, y }: Point, width: number): Point {
  const scale = width / VIEW_BOX[2];
  return { x: (x - VIEW_BOX[0]) * scale, y: (y - VIEW_BOX[1]) * scale };
}
