import { newIn } from './fridge.ts';
import { doseLine, smallPrint, weeksLine, whomToday } from './phrases.ts';
import type { Sheet, SheetItem } from './sheet.ts';
import { wordsOf } from './words.ts';

/** A day as plain text, short enough for a message: what, how much, two cues, when to stop. */
export function messageOf(sheet: Sheet): string {
  const words = wordsOf(sheet.language);
  const { day, clinic } = sheet;
  const items = sheet.blocks.flatMap((block) => [
    ...(block.format === undefined ? [] : [`${block.title}: ${block.format}`, '']),
    ...block.items.map((item) => itemText(item, sheet)),
  ]);
  const weekdays = day.weekdays.map((weekday) => words.weekdays[weekday]).join(', ');
  return [
    `${day.title} · ${weeksLine(sheet, sheet.weeks)}`,
    [weekdays, words.minutes(day.minutes)].filter(Boolean).join(' · '),
    ...(day.equipment.length === 0 ? [] : [`${words.youNeed}: ${day.equipment.join(', ')}`]),
    '',
    ...items,
    `${words.lightsTitle}:`,
    ...words.lights.map((each) => `${each.light}: ${each.pain}: ${each.todo}.`),
    '',
    `${words.stopTitle} (${whomToday(clinic, words)}): ${words.stopSigns.join('; ')}.`,
    '',
    `${words.missedTitle} ${words.missedDay}`,
    ...sheet.advice,
    '',
    smallPrint(sheet),
    '',
  ].join('\n');
}

function itemText(item: SheetItem, sheet: Sheet): string {
  const words = wordsOf(sheet.language);
  const dose = doseLine(item);
  return [
    `${item.number}. ${item.title}${dose === '' ? '' : `: ${dose}`}`,
    ...(item.was ? [`   (${words.before}: ${newIn(item.was, item.figures)})`] : []),
    ...item.cautions.map((caution) => `   ${words.takeCare}: ${caution}`),
    ...(item.cues.length === 0 ? [] : [`   ${item.cues.slice(0, 2).join(' · ')}`]),
    ...(item.stopWhen.length === 0 ? [] : [`   ${words.stopWhen}: ${item.stopWhen.join('; ')}`]),
    '',
  ].join('\n');
}
