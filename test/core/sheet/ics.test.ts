import assert from 'node:assert/strict';

import ICAL from 'ical.js';

import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import type { CalendarTimes } from '../../../src/core/sheet/target.ts';
import { ics } from '../../../src/core/sheet/targets/ics.ts';
import { languages } from '../../../src/core/text/language.ts';
import { build, sampleAthlete } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';
import { handoutOf, sheetsOf } from '../../support/sheets.ts';

const anna = build(sampleAthlete('anna'));

async function emit(sheets: readonly Sheet[], calendar?: CalendarTimes): Promise<string> {
  const content = await ics.emit(handoutOf(sheets), { date: '2026-12-07', font: readFont, calendar });
  assert.ok(typeof content === 'string');
  return content;
}

function eventsOf(text: string): ICAL.Event[] {
  ICAL.design.strict = true;
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));
}

describe('the calendar', () => {
  it('has an event for each session of each day', async () => {
    const sheets = sheetsOf(anna);
    const events = eventsOf(await emit(sheets));
    const sessions = sheets.flatMap((sheet) =>
      sheet.sessions.map((session) => `${session.date} ${sheet.day.title}`),
    );
    assert.deepEqual(
      events.map((event) => `${event.startDate.toString()} ${event.summary.split(':')[0]}`).sort(),
      sessions.sort(),
    );
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  });

  it('is of whole days that leave the calendar free, each ending where the next begins', async () => {
    const text = await emit(sheetsOf(anna, 1, 'A'));
    const [first, second] = eventsOf(text);
    assert.ok(first && second);
    assert.ok(first.startDate.isDate);
    assert.deepEqual([first.startDate.toString(), first.endDate.toString()], ['2026-12-07', '2026-12-08']);
    assert.equal(second.startDate.toString(), '2026-12-10');
    assert.match(text, /TRANSP:TRANSPARENT/);
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    assert.doesNotMatch(text, /TZID|VTIMEZONE|VALARM/);
  });

  it('is of hours by the athlete’s own clock, as long as the session, with a reminder', async () => {
    const sheets = sheetsOf(anna, 1, 'A');
    const text = await emit(sheets, { at: '07:30', alarmMinutes: 15 });
    const [event] = eventsOf(text);
    assert.ok(event);
    assert.equal(event.startDate.toString(), '2026-12-07T07:30:00');
    assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone);
    assert.equal(event.duration.toSeconds(), (sheets[0]?.day.minutes ?? 0) * 60);
    const [alarm] = event.component.getAllSubcomponents('valarm');
    assert.equal(String(alarm?.getFirstPropertyValue('trigger')), '-PT15M');
    assert.match(text, /\r\nDTSTART:20261207T073000\r\n/);
  });

  it('says what to do and when to stop, with every dose', async () => {
    const sheets = sheetsOf(anna, 1, 'A');
    const [event] = eventsOf(await emit(sheets));
    for (const item of sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items))) {
      assert.ok(event?.description.includes(`${item.title}: ${item.figures.work.join(', ')}`), item.title);
    }
    assert.match(event?.description ?? '', /Stop when: /);
    assert.match(event?.description ?? '', /numb between the legs/);
    assert.match(event?.description ?? '', /Not clinically reviewed/);
  });

  it('keeps to the form: CRLF, lines of 75 octets at most, and one stamp, that of the program', async () => {
    const text = await emit(sheetsOf(anna));
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.deepEqual([...new Set(text.match(/DTSTAMP:.*/g))], ['DTSTAMP:20261207T000000Z']);
  });

  it('is the same again, gives an event the same id in another export, and knows itself', async () => {
    const text = await emit(sheetsOf(anna));
    assert.equal(await emit(sheetsOf(anna)), text);
    const ids = new Set(eventsOf(text).map((event) => event.uid));
    for (const event of eventsOf(await emit(sheetsOf(anna, 1, 'A')))) assert.ok(ids.has(event.uid));
    assert.ok(ics.isOwn(text));
    assert.ok(!ics.isOwn('BEGIN:VCALENDAR\r\nPRODID:-//Other//EN'));
  });

  it('is as strict in each language, keeps its ids in all of them, and says two in one event', async () => {
    const ids = eventsOf(await emit(sheetsOf(anna))).map((event) => event.uid);
    for (const language of languages) {
      const sheets = sheetsOf(anna, undefined, undefined, { languages: [language] });
      const text = await emit(sheets);
      assert.deepEqual(
        eventsOf(text).map((event) => event.uid),
        ids,
      );
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    }
    const [event] = eventsOf(await emit(sheetsOf(anna, 1, 'A', { languages: ['de', 'en'] })));
    assert.match(event?.description ?? '', /Hüfte bewegt, Rumpf bleibt[^]*Hip moves, trunk stays/);
  });

  it('names the athlete where it is of several', async () => {
    const [sheet] = sheetsOf(anna, 1, 'A');
    assert.ok(sheet);
    const events = eventsOf(
      await emit([
        sheet,
        { ...sheet, program: { ...sheet.program, id: 'b' }, athlete: { id: 'ben', name: 'Ben' } },
      ]),
    );
    assert.deepEqual(
      [...new Set(events.map((event) => event.summary.split(': ').slice(0, 2).join(': ')))],
      ['Anna: Gym A', 'Ben: Gym A'],
    );
  });

  it('keeps hostile text as text', async () => {
    const [sheet] = sheetsOf(anna, 1, 'A');
    assert.ok(sheet);
    const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:http\\n;,"';
    const text = await emit([
      { ...sheet, day: { ...sheet.day, title: hostile }, program: { ...sheet.program, title: hostile } },
    ]);
    assert.equal(eventsOf(text).length, sheet.sessions.length);
    assert.doesNotMatch(text, /^BEGIN:VALARM/m);
  });
});
