import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Label } from '../../../src/node/feed-builder/source-activity.js';
import { canonicalAddress, linkIn, safeLink, webAddressIn } from '../../../src/node/feed-builder/address.js';
import { readLabel, takeLabels } from '../../../src/node/feed-builder/labelled-lines.js';
import {
  isNoRegistration,
  parsePrice,
  parseSeats,
  saysNoRegistration,
} from '../../../src/node/feed-builder/offer.js';
import { parseContact, parseOrganizers } from '../../../src/node/feed-builder/people.js';
import { plainLine, plainText } from '../../../src/node/feed-builder/plain-text.js';
import { readMarks } from '../../../src/node/feed-builder/title-marks.js';
import { parseLanguages, parseType, summarize } from '../../../src/node/feed-builder/words.js';
import { readConfig } from '../../../src/node/feed-builder/config.js';
import { config } from './fixture.js';

const { parks } = readConfig(config({ park: 'kalmar', kind: 'ics', url: 'a.ics' }));

describe('labelled lines of a description', () => {
  const lines: readonly (readonly [string, Label, string])[] = [
    ['Anmälan: https://park.example/a', 'registration', 'https://park.example/a'],
    ['• Anmäl dig här: https://park.example/a', 'registration', 'https://park.example/a'],
    ['Registration: https://park.example/a', 'registration', 'https://park.example/a'],
    ['Sista anmälningsdag: 27 november', 'deadline', '27 november'],
    ['Sista anmälan: 27/11', 'deadline', '27/11'],
    ['Anmäl dig senast 27 november.', 'deadline', '27 november.'],
    ['Last day to register: 27 November', 'deadline', '27 November'],
    ['PRIS : 495 kr exkl. moms', 'price', '495 kr exkl. moms'],
    ['Kostnadsfritt.', 'price', 'Kostnadsfritt'],
    ['Gratis!', 'price', 'Gratis'],
    ['Platser: få kvar', 'seats', 'få kvar'],
    ['Fullbokat', 'seats', 'Fullbokat'],
    ['Väntelista: https://park.example/v', 'waitingList', 'https://park.example/v'],
    ['Arrangörer: Krinova och NetPort', 'organizers', 'Krinova och NetPort'],
    ['I samarbete med: Krinova', 'organizers', 'Krinova'],
    ['Målgrupp: tillverkare', 'audience', 'tillverkare'],
    ['Språk: svenska och engelska', 'languages', 'svenska och engelska'],
    ['Tillgänglighet: hiss finns', 'accessibility', 'hiss finns'],
    ['Kontakt: Kommunikationsansvarig, 010-000 00 00', 'contact', 'Kommunikationsansvarig, 010-000 00 00'],
    ['Profilområden: E-hälsa', 'areas', 'E-hälsa'],
    ['Läs mer: https://park.example', 'link', 'https://park.example'],
  ];
  for (const [line, label, value] of lines) {
    it(`means ${label}: "${line}"`, () => {
      assert.deepEqual(readLabel(line), { label, value });
    });
  }

  for (const line of [
    'Vi talar om pris: och om mer',
    'Prisutdelning: kl 10',
    'Anmälan krävs',
    'Gratis kaffe till alla',
    '',
  ]) {
    it(`means nothing: "${line}"`, () => {
      assert.equal(readLabel(line), undefined);
    });
  }

  it('leave the text when they are understood and stay when they are not', () => {
    const text = 'Välkommen.\n\nPris: 100 kr\nAnmälan: ring oss\n\nTa med dator.';
    assert.equal(
      takeLabels(text, (label) => label === 'price'),
      'Välkommen.\n\nAnmälan: ring oss\n\nTa med dator.',
    );
  });

  it('never lose a line that is not understood', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines.map(([line]) => line), 'Vanlig rad', '')), (some) => {
        const kept = takeLabels(some.join('\n'), () => false);
        assert.deepEqual(kept.split('\n').filter(Boolean), some.filter(Boolean));
        const taken = takeLabels(some.join('\n'), () => true);
        assert.deepEqual(
          taken.split('\n').filter(Boolean),
          some.filter((line) => line === 'Vanlig rad'),
        );
      }),
    );
  });

  it('are found in no text so long or odd that it takes noticeable time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        takeLabels(text, () => true);
        plainText(text);
        summarize(text);
        readMarks(text);
      }),
    );
  });
});

describe('what a price says', () => {
  const prices: readonly (readonly [string, object | undefined])[] = [
    ['Kostnadsfritt', { price: 0 }],
    ['Free of charge', { price: 0 }],
    ['0 kr', { price: 0 }],
    ['495 kr exkl. moms', { price: 495, vatExcluded: true }],
    ['1 295 kr ex moms', { price: 1295, vatExcluded: true }],
    ['1.295:-', { price: 1295 }],
    ['120 kr inkl. moms', { price: 120 }],
    ['149,50 SEK', { price: 149.5 }],
    ['2400', { price: 2400 }],
    ['50 €', { price: 50, priceCurrency: 'EUR' }],
    ['Gratis för medlemmar, 300 kr för övriga', undefined],
    ['300 kr, studenter 100 kr', undefined],
    ['Se hemsidan', undefined],
    ['max 20 personer', undefined],
  ];
  for (const [text, expected] of prices) {
    it(`is ${expected ? JSON.stringify(expected) : 'shown as it stands'}: "${text}"`, () => {
      assert.deepEqual(parsePrice(text), expected);
    });
  }
});

describe('what is said about places', () => {
  const seats: readonly (readonly [string, string | undefined])[] = [
    ['få kvar', 'LimitedAvailability'],
    ['3 platser kvar', 'LimitedAvailability'],
    ['12 platser kvar', 'InStock'],
    ['0 kvar', 'SoldOut'],
    ['Fullbokat', 'SoldOut'],
    ['full', 'SoldOut'],
    ['finns', 'InStock'],
    ['30', undefined],
  ];
  for (const [text, expected] of seats) {
    it(`is ${expected ?? 'not known'}: "${text}"`, () => {
      assert.equal(parseSeats(text), expected);
    });
  }
});

describe('under the heading "Anmälan"', () => {
  for (const text of [
    'Ingen anmälan',
    'ingen anmälan behövs.',
    'Ingen föranmälan krävs!',
    'Nej',
    'Ingen',
    'Behövs inte',
    'krävs ej',
    'Drop-in',
    'Drop in, ingen anmälan',
    'Dropin',
    'Du behöver inte anmäla dig i förväg.',
    'No',
    'Not needed',
    'No registration required',
  ])
    it(`none is needed: "${text}"`, () => {
      assert.equal(isNoRegistration(text), true);
    });

  for (const text of [
    '',
    'Ja',
    'Krävs',
    'Ring oss',
    'Ingen anmälan efter 1 december',
    'Ingen anmälan behövs för medlemmar',
    'Drop-in för medlemmar',
    'Drop-in i mån av plats, annars https://park.example/a',
    'Nej, men anmäl gärna allergier',
    'https://park.example/drop-in',
    'Nordiska museet',
    'Not open yet',
  ])
    it(`it says something else: "${text}"`, () => {
      assert.equal(isNoRegistration(text), false);
    });
});

describe('a description', () => {
  for (const text of [
    'Ingen anmälan behövs.',
    'Kom när det passar, gärna med en produkt. Ingen anmälan behövs.\n\nLabbet ligger på markplan.',
    'Vi bjuder på fika. Ingen föranmälan krävs!',
    'Drop-in, ingen anmälan behövs.',
    'Öppet för alla, ingen anmälan behövs.',
    'Öppet kl. 09.00–15.00, ingen anmälan krävs.',
    'Det är gratis och ingen anmälan behövs',
    'Välkommen – anmälan behövs inte.',
    'Välkommen!\nDrop-in\nVi ses.',
    'Program\n– Ingen anmälan\n– Fika',
    'Du behöver inte anmäla dig.',
    'No registration needed.',
    'Coffee is served. You don’t need to register in advance.',
    'Open for all, no registration is required.',
    'Free entrance and no registration needed!',
  ])
    it(`says that one just comes: ${JSON.stringify(text)}`, () => {
      assert.equal(saysNoRegistration(text), true);
    });

  for (const text of [
    '',
    'Ingen anmälan efter 1 december.',
    'Ingen anmälan efter den 1 december!',
    'Ingen anmälan behövs för medlemmar.',
    'Ingen anmälan behövs\nför medlemmar.',
    'För medlemmar gäller drop-in, ingen anmälan behövs.',
    'Är du medlem, ingen anmälan behövs.',
    'Till utställningen är det öppet, ingen anmälan behövs.',
    'Efter kl. 18.00, ingen anmälan behövs.',
    'Lunchen kostar 100 kr men ingen anmälan behövs.',
    'Ingen anmälan behövs till mässan. Till lunchen anmäler du dig senast 1 december.',
    'Ingen anmälan behövs. Till lunchen bokar du plats i receptionen.',
    'Ingen anmälan behövs? Jo, den här gången är platserna få.',
    'Ingen anmälan är bindande.',
    'Ingen anmälan har kommit in än.',
    'Ingen kostnad. Anmälan behövs.',
    'Anmälan behövs inte förrän i januari.',
    'Det är ingen anmälan som krävs enligt lagen.',
    'Vi talar om drop-in på vårdcentralen.',
    'Du som är anmäld behöver inte göra något.',
    'Du behöver inte anmäla dig om du redan är med.',
    'No registration after 1 December.',
    'No registration needed for members.',
    'If you are a member, no registration is needed.',
    'Registration is not needed before December.',
  ])
    it(`does not say that one just comes: ${JSON.stringify(text)}`, () => {
      assert.equal(saysNoRegistration(text), false);
    });

  it('of any length and oddity is judged in no noticeable time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        saysNoRegistration(text);
        isNoRegistration(text);
      }),
    );
    for (const words of ['och ', ', ingen anmälan behövs', 'drop-in, ', ' '.repeat(9)]) {
      saysNoRegistration(words.repeat(10_000));
      isNoRegistration(words.repeat(10_000));
    }
  });
});

describe('marks on a title', () => {
  const titles: readonly (readonly [string, object])[] = [
    ['Inställt: Frukost', { name: 'Frukost', status: 'EventCancelled' }],
    ['INSTÄLLD! Frukost', { name: 'Frukost', status: 'EventCancelled' }],
    ['Cancelled: Breakfast', { name: 'Breakfast', status: 'EventCancelled' }],
    ['Canceled: Breakfast', { name: 'Breakfast', status: 'EventCancelled' }],
    ['[Inställt] Frukost', { name: 'Frukost', status: 'EventCancelled' }],
    ['Frukost (inställt)', { name: 'Frukost', status: 'EventCancelled' }],
    ['Frukost – INSTÄLLT', { name: 'Frukost', status: 'EventCancelled' }],
    ['Fullbokat: Kurs', { name: 'Kurs', availability: 'SoldOut' }],
    ['Fullbokad - Kurs', { name: 'Kurs', availability: 'SoldOut' }],
    ['Framflyttat: Kurs', { name: 'Kurs', status: 'EventPostponed' }],
    ['Nytt datum: Kurs', { name: 'Kurs', status: 'EventRescheduled' }],
    ['Flyttat online: Kurs', { name: 'Kurs', status: 'EventMovedOnline' }],
    ['Inställt: Fullbokat: Kurs', { name: 'Kurs', status: 'EventCancelled', availability: 'SoldOut' }],
    ['Inställt', { name: 'Inställt' }],
    ['Inställt:', { name: 'Inställt:' }],
    ['Inställda resor och dina rättigheter', { name: 'Inställda resor och dina rättigheter' }],
  ];
  for (const [title, expected] of titles) {
    it(`are read off "${title}"`, () => {
      assert.deepEqual(readMarks(title), expected);
    });
  }
});

describe('people and organisations', () => {
  it('a contact is taken apart into title, telephone and mail', () => {
    assert.deepEqual(parseContact('Kommunikationsansvarig, 010-000 00 00, info@park.example'), {
      jobTitle: 'Kommunikationsansvarig',
      telephone: '010-000 00 00',
      email: 'info@park.example',
    });
    assert.deepEqual(parseContact('Projektledare marin teknik, tel: +46 10 000 00 11'), {
      jobTitle: 'Projektledare marin teknik',
      telephone: '+46 10 000 00 11',
    });
    assert.deepEqual(parseContact('Kansliet, kursledare, e-post: kurs@park.example'), {
      name: 'Kansliet',
      jobTitle: 'kursledare',
      email: 'kurs@park.example',
    });
    assert.deepEqual(parseContact('Science-torget'), { name: 'Science-torget' });
    assert.equal(parseContact('kom förbi, ring, eller skriv'), undefined);
    assert.equal(parseContact('–'), undefined);
  });

  it('organisers are parks by any of their names, or organisations', () => {
    assert.deepEqual(parseOrganizers('Krinova och NetPort Science Park', parks), ['krinova', 'netport']);
    assert.deepEqual(parseOrganizers('Krinova Incubator & Science Park, Region Blekinge.', parks), [
      'krinova',
      { name: 'Region Blekinge' },
    ]);
    assert.deepEqual(parseOrganizers('Krinova & NetPort samt Bygg & Son', parks), [
      'krinova',
      'netport',
      { name: 'Bygg & Son' },
    ]);
    assert.deepEqual(parseOrganizers('NetPort, netport', parks), ['netport']);
    assert.deepEqual(parseOrganizers(' , ', parks), []);
  });
});

describe('words', () => {
  it('name languages', () => {
    assert.deepEqual(parseLanguages('Svenska och engelska'), ['sv', 'en']);
    assert.deepEqual(parseLanguages('engelska (svenska vid behov)'), ['en', 'sv']);
    assert.deepEqual(parseLanguages('sv, en'), ['sv', 'en']);
    assert.deepEqual(parseLanguages('klartext'), []);
  });

  const types: readonly (readonly [string, string | undefined])[] = [
    ['Kurs', 'course'],
    ['Utbildning', 'course'],
    ['Frukostseminarium', 'seminar'],
    ['Webbinarium', 'webinar'],
    ['Workshop', 'workshop'],
    ['Frukostmöte', 'meeting'],
    ['Mötesplats', 'meetingplace'],
    ['Öppet hus', 'meetingplace'],
    ['Inkubatorprogram', 'programme'],
    ['meetingplace', 'meetingplace'],
    ['Rekursion', undefined],
    ['Övrigt', 'other'],
    ['annat.', 'other'],
    ['Other', 'other'],
    ['other', 'other'],
    ['Another thing', undefined],
  ];
  for (const [text, type] of types) {
    it(`make "${text}" ${type ?? 'no known kind'}`, () => {
      assert.equal(parseType(text), type);
    });
  }
});

describe('the words for kinds of activity in the README', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` +\| ([^|]+) \| ([^|]+) \|$/gm)].filter(
    ([, kind = '']) => parseType(kind) === kind,
  );
  it('are all understood', () => {
    assert.deepEqual(rows.map(([, kind]) => kind).sort(), [
      'course',
      'meeting',
      'meetingplace',
      'other',
      'programme',
      'seminar',
      'webinar',
      'workshop',
    ]);
    for (const [, kind, swedish = '', english = ''] of rows)
      for (const word of `${swedish}, ${english}`.split(',').map((each) => each.trim()))
        assert.equal(parseType(word), kind, word);
  });
});

describe('the summary of a text', () => {
  it('is the text where it is short, without addresses', () => {
    assert.equal(summarize('Kom hit (https://park.example/a) och\nlär dig.'), 'Kom hit och lär dig.');
  });

  it('ends after a sentence where one ends late enough', () => {
    const sentence = 'Vi går igenom hur man gör. '.repeat(6).trim();
    assert.equal(summarize(`${sentence} ${'ord '.repeat(60)}`), sentence);
  });

  it('otherwise ends after a word', () => {
    assert.match(summarize('ordet '.repeat(100)), /^(?:ordet )+ordet…$/);
  });

  it('never has more than 300 characters, nor half of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const summary = summarize(text);
        assert.ok(summary.length <= 300);
        assert.ok(!/[\uD800-\uDBFF]$/.test(summary.replace(/…$/, '')));
      }),
    );
    assert.equal(summarize('x'.repeat(400)).length, 300);
    assert.doesNotThrow(() => encodeURIComponent(summarize('😀'.repeat(400))));
  });
});

describe('plain text', () => {
  it('keeps paragraphs, lists and where links lead', () => {
    const html =
      '<p>Hej &amp; välkommen</p><ul><li>ett</li><li>två</li></ul><p>Se <a href="https://park.example/x">sidan</a> eller <a href="mailto:a@park.example">a@park.example</a>.<br>Hälsningar</p>';
    assert.equal(
      plainText(html),
      'Hej & välkommen\n\n– ett\n– två\n\nSe sidan (https://park.example/x) eller a@park.example.\nHälsningar',
    );
  });

  it('drops scripts, styles and links that run something', () => {
    assert.equal(
      plainText('<style>p{}</style><p>Hej<script>alert(1)</script> <a href="javascript:x">du</a></p>'),
      'Hej du',
    );
  });

  it('writes the address of a link without words', () => {
    assert.equal(plainText('<p>Se <a href="https://park.example"></a></p>'), 'Se https://park.example');
  });

  it('leaves angle brackets of ordinary text alone and decodes entities', () => {
    assert.equal(plainText('Företag < 50 anställda &amp; > 2 &lt;b&gt;'), 'Företag < 50 anställda & > 2 <b>');
    assert.equal(plainLine('Kurs&nbsp;i\u00A0 trä\n'), 'Kurs i trä');
  });
});

describe('addresses', () => {
  it('are found without the punctuation around them', () => {
    assert.equal(webAddressIn('(se https://park.example/a).'), 'https://park.example/a');
    assert.equal(webAddressIn('https://park.example/a_(b).'), 'https://park.example/a_(b)');
    assert.equal(linkIn('mejla info@park.example!'), 'mailto:info@park.example');
    assert.equal(linkIn('ring oss'), undefined);
  });

  it('leave the builder only where they are safe to follow', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'kurs',
    ]) {
      assert.equal(safeLink(address), undefined, address);
    }
    assert.equal(safeLink('/kurs', 'https://park.example/'), 'https://park.example/kurs');
    assert.equal(safeLink('tel:010'), 'tel:010');
  });

  it('are the same page without www, campaign, fragment and slash at the end', () => {
    const plain = canonicalAddress('https://park.example/kurs?id=1');
    assert.equal(canonicalAddress('http://www.park.example/kurs/?utm_source=x&id=1#plats'), plain);
    assert.notEqual(canonicalAddress('https://park.example/kurs?id=2'), plain);
  });
});
