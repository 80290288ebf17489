import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { registerKnowledgeView } from './knowledgeView.ts';
import { registerProgramsView } from './programsView.ts';
import { registerRelationsView } from './relationsView.ts';
import { registerTodayView } from './todayView.ts';

/** The trees behind the views, and what ends them. */
export function registerViews(app: App) {
  const knowledge = registerKnowledgeView(app);
  const programs = registerProgramsView(app);
  const today = registerTodayView(app);
  const relations = registerRelationsView(app);
  return {
    trees: {
      knowledge: knowledge.tree,
      programs: programs.tree,
      today: today.tree,
      relations: relations.tree,
    },
    disposable: vscode.Disposable.from(
      knowledge.disposable,
      programs.disposable,
      today.disposable,
      relations.disposable,
    ),
  };
}

export type Trees = ReturnType<typeof registerViews>['trees'];
