import * as vscode from 'vscode';
import type { LineIndex, Problem, Range, Severity, TextEdit } from '../core/index.ts';

export function toRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

export function toTextEdit(edit: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(edit.range), edit.newText);
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

export function toDiagnostic(problem: Problem, index: LineIndex): vscode.Diagnostic {
  const range = toRange(index.range(problem.span));
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.code = problem.code;
  diagnostic.source = 'Stridebook';
  return diagnostic;
}
