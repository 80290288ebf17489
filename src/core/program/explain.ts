import type { Decision, BuildStage } from './decision.ts';
import { buildStages } from './decision.ts';
import type { Program } from './program.ts';

export const stageTitles: Readonly<Record<BuildStage, string>> = {
  screen: 'Screen for red flags',
  causes: 'Findings and the causes they point to',
  candidates: 'Exercises that cannot be used',
  select: 'What was chosen, and from what',
  dose: 'Doses, week by week',
  schedule: 'Schedule',
  fit: 'Fitting the minutes',
  check: 'What the checks still say',
};

const marks: Readonly<Record<Decision['verdict'], string>> = { taken: '+', left: '-', noted: '·' };

/** The builder's decisions as a trace to read, stage by stage: `+` taken, `-` left, `·` noted. */
export function explain(program: Program, decisions: readonly Decision[]): string {
  const lines = [`${program.title} for ${program.athlete}, from ${program.start}`];
  for (const stage of buildStages) {
    const here = decisions.filter((decision) => decision.stage === stage);
    if (here.length === 0) continue;
    lines.push('', stageTitles[stage]);
    for (const decision of here) {
      const where = decision.slot === undefined ? '' : ` [${decision.slot}]`;
      const rule = decision.rule === undefined ? '' : ` (${decision.rule})`;
      const findings = decision.findings.length > 0 ? ` {${decision.findings.join(', ')}}` : '';
      lines.push(
        `  ${marks[decision.verdict]} ${decision.about}${where}: ${decision.says}${rule}${findings}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
