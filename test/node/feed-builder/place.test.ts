import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlace } from '../../../src/node/feed-builder/place.js';
import { findTown } from '../../../src/node/feed-builder/towns.js';
import { readConfig } from '../../../src/node/feed-builder/config.js';
import { config } from './fixture.js';

const { parks } = readConfig(config({ park: 'kalmar', kind: 'ics', url: 'a.ics' }));

describe('what a location says', () => {
  const places: readonly (readonly [string, object])[] = [
    [
      'Framtidsvägen 14, 352 52 Växjö',
      {
        location: {
          address: {
            streetAddress: 'Framtidsvägen 14',
            postalCode: '352 52',
            addressLocality: 'Växjö',
            addressRegion: 'Kronoberg',
          },
        },
      },
    ],
    [
      'Hamngatan 4 37430 Karlshamn, Sverige',
      {
        location: {
          address: { streetAddress: 'Hamngatan 4', postalCode: '374 30', addressLocality: 'Karlshamn' },
        },
      },
    ],
    [
      'Sal A, Krinova, Stridsbergsvägen 14, Kristianstad',
      {
        location: {
          name: 'Sal A, Krinova',
          address: { streetAddress: 'Stridsbergsvägen 14', addressLocality: 'Kristianstad' },
        },
      },
    ],
    [
      'Campus Gräsvik 2, 371 75 Karlskrona',
      {
        location: {
          address: {
            streetAddress: 'Campus Gräsvik 2',
            postalCode: '371 75',
            addressLocality: 'Karlskrona',
            addressRegion: 'Blekinge',
          },
        },
      },
    ],
    [
      'Storgatan 5, Emmaboda',
      {
        location: {
          address: { streetAddress: 'Storgatan 5', addressLocality: 'Emmaboda', addressRegion: 'Kalmar län' },
        },
      },
    ],
    [
      'NetPort Science Park',
      { location: { name: 'NetPort Science Park', address: { addressLocality: 'Karlshamn' } } },
    ],
    [
      'Stadsbiblioteket i Kalmar',
      { location: { name: 'Stadsbiblioteket i Kalmar', address: { addressLocality: 'Kalmar' } } },
    ],
    ['Kalmar', { location: { name: 'Kalmar', address: { addressLocality: 'Kalmar' } } }],
    [
      'Kulturcentrum Ronneby',
      {
        location: {
          name: 'Kulturcentrum Ronneby',
          address: { addressLocality: 'Ronneby', addressRegion: 'Blekinge' },
        },
      },
    ],
    [
      'Nova, Oskarshamn',
      { location: { name: 'Nova', address: { addressLocality: 'Oskarshamn', addressRegion: 'Kalmar län' } } },
    ],
    ['Sal 3', { location: { name: 'Sal 3' } }],
    ['Online', { mode: 'Online' }],
    ['Digitalt via Teams', { mode: 'Online' }],
    ['Microsoft Teams-möte', { mode: 'Online' }],
    ['Zoom: https://zoom.example/j/1', { mode: 'Online', location: { url: 'https://zoom.example/j/1' } }],
    ['https://meet.example/abc', { mode: 'Online', location: { url: 'https://meet.example/abc' } }],
    [
      'På plats i Karlshamn och online',
      { mode: 'Mixed', location: { name: 'Karlshamn', address: { addressLocality: 'Karlshamn' } } },
    ],
    [
      'Krinova, Kristianstad / Zoom',
      { mode: 'Mixed', location: { name: 'Krinova', address: { addressLocality: 'Kristianstad' } } },
    ],
    ['', {}],
  ];
  for (const [text, expected] of places) {
    it(`is understood: "${text}"`, () => {
      assert.deepEqual(readPlace(text, parks), expected);
    });
  }

  it('is the same the second time it is asked', () => {
    assert.deepEqual(readPlace('Online', parks), readPlace('Online', parks));
  });
});

describe('a town of the region', () => {
  it('lies in its county as the parks of the configuration spell it', () => {
    const inLän = { ...parks, kalmar: { ...parks['kalmar']!, county: 'Kalmar' } };
    assert.deepEqual(findTown('västervik', inLän), { town: 'Västervik', county: 'Kalmar' });
    assert.deepEqual(findTown('ÄLMHULT', parks), { town: 'Älmhult', county: 'Kronoberg' });
    assert.equal(findTown('Stockholm', parks), undefined);
  });
});
