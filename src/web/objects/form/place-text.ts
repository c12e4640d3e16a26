/** A point typed as people write it, latitude first, as GeoJSON, which has longitude first. Anything else stays as it is. */
const point = /^\s*([+-]?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*$/;

/** The text as the field keeps it. */
export function toPlaceText(text: string): string {
  const [, latitude, longitude] = point.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return text.trim();
  const [north, east] = [latitude, longitude].map((one) => Number(one.replace(',', '.')));
  return JSON.stringify({ type: 'Point', coordinates: [east, north] });
}
