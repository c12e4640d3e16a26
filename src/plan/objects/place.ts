/**
 * A place on the map: a GeoJSON geometry (RFC 7946) as text in one form — points, lines and areas of longitude and latitude
 * in degrees, six decimals (some ten centimetres), nothing else.
 */
import type { Json, JsonObject } from '../../base/index.ts';
import { bounds } from './field.ts';

const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** The one form of a geometry; null where the text is none. */
export function toPlace(text: string): string | null {
  if (text.length > bounds.place) return null;
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || typeof value.type !== 'string') return null;
  const depth = Object.hasOwn(depths, value.type) ? depths[value.type] : undefined;
  if (depth === undefined) return null;
  const coordinates = positions(value.coordinates ?? null, depth);
  if (coordinates === null || !isClosed(value.type, coordinates)) return null;
  return JSON.stringify({ type: value.type, coordinates });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function positions(value: Json, depth: number): Json | null {
  if (!Array.isArray(value)) return null;
  if (depth === 0) {
    const [longitude, latitude] = value;
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90 || value.length > 3) return null;
    return [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
  }
  const inner = value.map((each: Json) => positions(each, depth - 1));
  return inner.length === 0 || inner.some((each) => each === null) ? null : inner;
}

/** A line has two positions, a ring ends where it begins and has four. */
function isClosed(type: string, coordinates: Json): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (type === 'LineString') return coordinates.length >= 2;
  if (type === 'MultiLineString') return coordinates.every((line: Json) => isClosed('LineString', line));
  if (type === 'MultiPolygon') return coordinates.every((area: Json) => isClosed('Polygon', area));
  if (type !== 'Polygon') return true;
  return coordinates.every(
    (ring: Json) =>
      Array.isArray(ring) && ring.length >= 4 && JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)),
  );
}
