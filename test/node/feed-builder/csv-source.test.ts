import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceActivity } from '../../../src/node/feed-builder/source-activity.js';
import { readCsv } from '../../../src/node/feed-builder/sources/csv/csv-source.js';
import { SourceError } from '../../../src/node/feed-builder/sources/source-error.js';
import { bytes, NOW } from './fixture.js';

const read = (text: string): SourceActivity[] => [...readCsv(bytes(text), NOW).activities];
const reasons = (text: string): string[] => readCsv(bytes(text), NOW).problems.map(({ reason }) => reason);
const HEAD = 'Titel;Startdatum;Starttid;Slutdatum;Sluttid';
const dates = (row: string): (string | undefined)[] => {
  const [activity] = read(`${HEAD}\r\nKurs;${row}\r\n`);
  return [activity?.startDate, activity?.endDate];
};

describe('how a sheet is written', () => {
  const sheet = 'Titel;Startdatum;Ort\r\nKurs på trä;2026-11-26;Växjö\r\n';
  const latin1 = Uint8Array.from(sheet, (letter) => letter.charCodeAt(0));

  it('is found out: Windows-1252, UTF-8, UTF-8 with byte order mark', () => {
    for (const form of [latin1, bytes(sheet), bytes(`\uFEFF${sheet}`)]) {
      const [activity] = readCsv(form, NOW).activities;
      assert.deepEqual([activity?.name, activity?.town], ['Kurs på trä', 'Växjö']);
    }
  });

  it('may have the dashes and quotes that Windows-1252 keeps among the control characters', () => {
    const row = Buffer.from('Titel;Startdatum\r\nTr\xE4 \x96 \x94nytt\x94 \x80;2026-11-26\r\n', 'latin1');
    assert.equal(readCsv(row, NOW).activities[0]?.name, 'Trä – ”nytt” €');
  });

  it('is found out: semicolons, tabs, commas, and a first line that says it', () => {
    for (const form of [
      sheet,
      sheet.replaceAll(';', '\t'),
      sheet.replaceAll(';', ','),
      `sep=;\r\n${sheet}`,
    ]) {
      assert.equal(read(form)[0]?.town, 'Växjö');
    }
  });

  it('may have line breaks and separators in quoted cells, and quotes gone astray', () => {
    const [activity] = read(
      'Titel;Startdatum;Beskrivning\r\nKurs;2026-11-26;"Rad ett\r\nrad två; med ""citat"""\r\n',
    );
    assert.equal(activity?.description, 'Rad ett\nrad två; med "citat"');
    assert.equal(read('Titel;Startdatum\nKurs "trä;2026-11-26\n')[0]?.name, 'Kurs "trä');
  });

  it('is refused where quotes swallow the rest, or columns for title and start are missing', () => {
    assert.throws(() => read('Titel;Startdatum\n"Kurs;2026-11-26\n'), SourceError);
    assert.throws(() => read('Startdatum\n2026-11-26\n'), /no column "Titel"/);
    assert.throws(() => read('Titel\nKurs\n'), /no column "Startdatum"/);
    assert.throws(() => read(''), SourceError);
  });

  it('is not a workbook of Excel', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0);
    assert.throws(() => readCsv(workbook, NOW), /is an Excel workbook: save it as CSV/);
  });

  it('counts lines as an editor shows them', () => {
    const sheetWithBreak = 'Titel;Startdatum;Text\n"A\nB";2026-11-26;x\n\n;2026-11-27;\n';
    assert.deepEqual(readCsv(bytes(sheetWithBreak), NOW).problems, [
      { line: 5, field: 'Titel', reason: 'The row has no title; it was left out.' },
    ]);
  });
});

describe('headings of a sheet', () => {
  it('forgive case, spaces, hyphens and what stands in brackets', () => {
    const [activity] = read(
      'RUBRIK;start-datum;Profilområde(n);Titel (engelska);Sista anmälningsdag\nKurs;2026-11-26;Skog;Course;20/11\n',
    );
    assert.equal(activity?.name, 'Kurs');
    assert.equal(activity.translations?.['en']?.name, 'Course');
    assert.deepEqual(activity.said, { areas: 'Skog', deadline: '20/11' });
  });

  it('that mean nothing are named', () => {
    assert.deepEqual(reasons('Titel;Startdatum;Internt\nKurs;2026-11-26;x\n'), [
      'Nothing is known about a column "Internt"; it was not read.',
    ]);
  });
});

describe('rows of a sheet', () => {
  it('have start and end', () => {
    assert.deepEqual(dates('2026-11-26;13.00;;16:30'), [
      '2026-11-26T13:00:00+01:00',
      '2026-11-26T16:30:00+01:00',
    ]);
    assert.deepEqual(dates('26/11;kl 13;27/11;9'), [
      '2026-11-26T13:00:00+01:00',
      '2026-11-27T09:00:00+01:00',
    ]);
    assert.deepEqual(dates('26 nov;;28 nov;'), ['2026-11-26', '2026-11-28']);
    assert.deepEqual(dates('26 nov;;;'), ['2026-11-26', undefined]);
    assert.deepEqual(dates('46352;0,5416667;;'), ['2026-11-26T13:00:00+01:00', undefined]);
  });

  it('may have date and time in one cell', () => {
    const cells = 'Titel;Start;Slut\n';
    const [start, end] = ['2026-11-26T13:00:00+01:00', '2026-11-26T16:30:00+01:00'];
    for (const row of ['2026-11-26 13:00:00;2026-11-26 16:30:00', '26/11/2026 13.00;26/11/2026 16.30']) {
      const [activity] = read(`${cells}Kurs;${row}\n`);
      assert.deepEqual([activity?.startDate, activity?.endDate], [start, end]);
    }
    assert.equal(read(`${cells}Kurs;2026-11-26 00:00;\n`)[0]?.startDate, '2026-11-26');
  });

  it('may have both times in one column, or the time beside the date', () => {
    assert.equal(read('Titel;Datum;Tid\nKurs;26 nov;13.00–15.00\n')[0]?.endDate, '2026-11-26T15:00:00+01:00');
    assert.equal(read('Titel;Datum\nKurs;26 nov kl 13-15\n')[0]?.endDate, '2026-11-26T15:00:00+01:00');
  });

  it('end on the day after where the end is earlier than the start', () => {
    assert.deepEqual(dates('2026-11-26;22.00;;01.00'), [
      '2026-11-26T22:00:00+01:00',
      '2026-11-27T01:00:00+01:00',
    ]);
  });

  it('last to the end of a later day that has no time', () => {
    assert.deepEqual(dates('2026-11-26;09.00;2026-11-27;'), [
      '2026-11-26T09:00:00+01:00',
      '2026-11-27T23:59:00+01:00',
    ]);
  });

  it('take a date without a year as the next one, or one just past', () => {
    assert.equal(dates('15/1;;;')[0], '2027-01-15');
    assert.equal(dates('15 oktober;;;')[0], '2026-10-15');
  });

  it('are open offers where the start says so', () => {
    const [open] = read(`${HEAD}\nRådgivning;Löpande;;;\n`);
    assert.equal(open?.ongoing, true);
    assert.equal(open.startDate, undefined);
  });

  it('are left out and named where the start is no date', () => {
    assert.deepEqual(reasons(`${HEAD}\nKurs;snart;;;\nKurs;;;;\n`), [
      '"snart" is not a date; the row was left out.',
      'The row has no date; it was left out.',
    ]);
  });

  it('keep what can be used where another cell cannot', () => {
    assert.deepEqual(reasons(`${HEAD}\nKurs;26/11;förmiddag;31/2;\nKurs;26/11;;25/11;\n`), [
      '"31/2" is not a date; it was left out.',
      '"förmiddag" is not a time of day; it was left out.',
      'The end is before the start; the end was left out.',
    ]);
    assert.deepEqual(dates('26/11;;25/11;'), ['2026-11-26', undefined]);
  });

  it('have id, page, place, town and keywords', () => {
    const [activity] = read(
      'Id;Titel;Datum;Länk;Plats;Ort;Nyckelord;Ingress\nA7;Kurs;26/11;/kurs;Sal A;Växjö;export, tull;Kort\n',
    );
    assert.equal(activity?.uid, 'A7');
    assert.equal(activity.url, '/kurs');
    assert.deepEqual([activity.location, activity.town], ['Sal A', 'Växjö']);
    assert.deepEqual(activity.categories, ['export', 'tull']);
    assert.equal(activity.summary, 'Kort');
  });
});
