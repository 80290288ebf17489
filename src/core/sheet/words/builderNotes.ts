import type { Language } from '../../text/language.ts';

/** What the builder notes on a line; in braces stands what differs from line to line. */
export const builderNotes = [
  'a partner has to help',
  'begin with the {side} side',
  'keep it only if the test right after it shows {change} or more',
  'keep it only if the test right after it shows {change} or more; with no change by week {week} take another',
  'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence',
  'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence; with no change by week {week} take another',
  'a slow course: judge it in weeks 6 and 12, not from day to day',
  '5 per cent more steps a minute than now, not more, to begin with',
  'on {day} after the {type} run, never before it',
  'takes over from {title}: only if that was clean at the top of its range in two sessions running, else stay with it',
  'take the next band, if every set reached the top with two good ones left in two sessions running',
  'add the smallest plate, if every set reached the top with two good ones left in two sessions running',
  'a band that allows {count} good ones and no more',
  'a stronger band: {count} good ones and no more',
  'the {block} part of {title}',
] as const;
export type BuilderNote = (typeof builderNotes)[number];

/** The same in the other languages, the braces in the place that the language gives them. */
export const builderNotesIn: Readonly<
  Record<Exclude<Language, 'en'>, Readonly<Record<BuilderNote, string>>>
> = {
  de: {
    'a partner has to help': 'Jemand muss dir dabei helfen',
    'begin with the {side} side': 'Beginne {side}',
    'keep it only if the test right after it shows {change} or more':
      'Behalte die Übung nur, wenn der Test gleich danach {change} oder mehr zeigt',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence':
      'Behalte die Übung nur, wenn der Test gleich danach deutlich besser ist; ein nur gespürter Gewinn ist ein schwacher Beleg',
    'keep it only if the test right after it shows {change} or more; with no change by week {week} take another':
      'Behalte die Übung nur, wenn der Test gleich danach {change} oder mehr zeigt; ändert sich bis Woche {week} nichts, nimm eine andere',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence; with no change by week {week} take another':
      'Behalte die Übung nur, wenn der Test gleich danach deutlich besser ist; ein nur gespürter Gewinn ist ein schwacher Beleg; ändert sich bis Woche {week} nichts, nimm eine andere',
    'a slow course: judge it in weeks 6 and 12, not from day to day':
      'Das braucht Zeit: Beurteile es in Woche 6 und 12, nicht von Tag zu Tag',
    '5 per cent more steps a minute than now, not more, to begin with':
      'Für den Anfang 5 Prozent mehr Schritte pro Minute als jetzt, nicht mehr',
    'on {day} after the {type} run, never before it': '{day}: nach „{type}“, nie davor',
    'takes over from {title}: only if that was clean at the top of its range in two sessions running, else stay with it':
      'Folgt auf „{title}“: nur wenn das am oberen Ende in zwei Einheiten hintereinander sauber war, sonst bleib dabei',
    'take the next band, if every set reached the top with two good ones left in two sessions running':
      'Nimm das nächste Band, wenn in zwei Einheiten hintereinander jeder Satz das obere Ende erreicht hat und noch zwei saubere übrig waren',
    'add the smallest plate, if every set reached the top with two good ones left in two sessions running':
      'Nimm die kleinste Scheibe dazu, wenn in zwei Einheiten hintereinander jeder Satz das obere Ende erreicht hat und noch zwei saubere übrig waren',
    'a band that allows {count} good ones and no more':
      'ein Band, das {count} saubere erlaubt und nicht mehr',
    'a stronger band: {count} good ones and no more': 'ein stärkeres Band: {count} saubere und nicht mehr',
    'the {block} part of {title}': 'der Teil „{block}“ in „{title}“',
  },
  fr: {
    'a partner has to help': 'quelqu’un doit vous aider',
    'begin with the {side} side': 'commencez {side}',
    'keep it only if the test right after it shows {change} or more':
      'ne gardez l’exercice que si le test fait juste après montre {change} ou plus',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence':
      'ne gardez l’exercice que si le test fait juste après est nettement meilleur ; un gain seulement ressenti est une preuve faible',
    'keep it only if the test right after it shows {change} or more; with no change by week {week} take another':
      'ne gardez l’exercice que si le test fait juste après montre {change} ou plus ; sans changement à la semaine {week}, prenez-en un autre',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence; with no change by week {week} take another':
      'ne gardez l’exercice que si le test fait juste après est nettement meilleur ; un gain seulement ressenti est une preuve faible ; sans changement à la semaine {week}, prenez-en un autre',
    'a slow course: judge it in weeks 6 and 12, not from day to day':
      'cela prend du temps : jugez-en aux semaines 6 et 12, pas d’un jour à l’autre',
    '5 per cent more steps a minute than now, not more, to begin with':
      'pour commencer, 5 pour cent de pas par minute de plus que maintenant, pas davantage',
    'on {day} after the {type} run, never before it': '{day} : après « {type} », jamais avant',
    'takes over from {title}: only if that was clean at the top of its range in two sessions running, else stay with it':
      'remplace « {title} » : seulement si celui-ci était propre en haut de sa fourchette à deux séances de suite, sinon restez-y',
    'take the next band, if every set reached the top with two good ones left in two sessions running':
      'prenez l’élastique suivant si, à deux séances de suite, chaque série a atteint le haut de la fourchette avec deux bonnes répétitions en réserve',
    'add the smallest plate, if every set reached the top with two good ones left in two sessions running':
      'ajoutez le plus petit disque si, à deux séances de suite, chaque série a atteint le haut de la fourchette avec deux bonnes répétitions en réserve',
    'a band that allows {count} good ones and no more':
      'un élastique qui permet {count} bonnes répétitions, pas plus',
    'a stronger band: {count} good ones and no more':
      'un élastique plus fort : {count} bonnes répétitions, pas plus',
    'the {block} part of {title}': 'la partie « {block} » de « {title} »',
  },
  es: {
    'a partner has to help': 'alguien tiene que ayudarte',
    'begin with the {side} side': 'empieza por la {side}',
    'keep it only if the test right after it shows {change} or more':
      'mantén el ejercicio solo si la prueba hecha justo después muestra {change} o más',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence':
      'mantén el ejercicio solo si la prueba hecha justo después mejora claramente; una mejora que solo se nota es una prueba débil',
    'keep it only if the test right after it shows {change} or more; with no change by week {week} take another':
      'mantén el ejercicio solo si la prueba hecha justo después muestra {change} o más; si en la semana {week} nada ha cambiado, elige otro',
    'keep it only if the test right after it shows a clear gain; a gain that is only felt is weak evidence; with no change by week {week} take another':
      'mantén el ejercicio solo si la prueba hecha justo después mejora claramente; una mejora que solo se nota es una prueba débil; si en la semana {week} nada ha cambiado, elige otro',
    'a slow course: judge it in weeks 6 and 12, not from day to day':
      'lleva tiempo: valóralo en las semanas 6 y 12, no de un día para otro',
    '5 per cent more steps a minute than now, not more, to begin with':
      'para empezar, un 5 por ciento más de pasos por minuto que ahora, no más',
    'on {day} after the {type} run, never before it': '{day}: después de «{type}», nunca antes',
    'takes over from {title}: only if that was clean at the top of its range in two sessions running, else stay with it':
      'sustituye a «{title}»: solo si ese salió limpio en lo más alto de su margen en dos sesiones seguidas; si no, sigue con él',
    'take the next band, if every set reached the top with two good ones left in two sessions running':
      'pasa a la banda siguiente si en dos sesiones seguidas cada serie llegó a lo más alto del margen con dos repeticiones buenas en reserva',
    'add the smallest plate, if every set reached the top with two good ones left in two sessions running':
      'añade el disco más pequeño si en dos sesiones seguidas cada serie llegó a lo más alto del margen con dos repeticiones buenas en reserva',
    'a band that allows {count} good ones and no more':
      'una banda que permita {count} repeticiones buenas y no más',
    'a stronger band: {count} good ones and no more':
      'una banda más fuerte: {count} repeticiones buenas y no más',
    'the {block} part of {title}': 'la parte «{block}» de «{title}»',
  },
};
