import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import coverage, { type CoverageMap, type FileCoverageData } from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import ts from 'typescript';
import { filesIn } from './commands.js';

/**
 * Merges what the browser's and Node's runs covered, prints it, and tells whether enough lines of src were.
 * Details for a person: coverage/index.html.
 */
export function coverageIsEnough(folders: readonly string[], percent: number): boolean {
  const measured = coverage.createCoverageMap();
  for (const folder of folders) {
    const file = `${folder}/coverage-final.json`;
    if (existsSync(file)) measured.merge(JSON.parse(readFileSync(file, 'utf8')) as CoverageMap);
  }

  const map = coverage.createCoverageMap();
  for (const path of filesIn('src', '.ts').filter((name) => !name.endsWith('.d.ts'))) {
    const data = onlyCode(resolve(path), measured);
    if (Object.keys(data.statementMap).length > 0) map.addFileCoverage(data);
  }

  const context = report.createContext({ dir: 'coverage', coverageMap: map });
  reports.create('html').execute(context);
  for (const path of map.files()) {
    const { lines } = map.fileCoverageFor(path).toSummary();
    if (lines.pct < percent) console.log(`${lines.pct} % of ${relative('.', path)} covered`);
  }
  const { lines } = map.getCoverageSummary();
  console.log(
    `Coverage: ${lines.covered} of ${lines.total} lines of src, ${lines.pct} % (at least ${percent} %)`,
  );
  return lines.pct >= percent;
}

/**
 * V8 knows nothing of lines and its converters count all of them, blank and comment ones too, and leave out
 * files that were never loaded. Here a line counts when it holds code that runs.
 */
function onlyCode(path: string, measured: CoverageMap): FileCoverageData {
  const hits = measured.files().includes(path) ? measured.fileCoverageFor(path).getLineCoverage() : {};
  const data: FileCoverageData = { path, statementMap: {}, s: {}, fnMap: {}, f: {}, branchMap: {}, b: {} };
  for (const line of linesOfCode(path)) {
    data.statementMap[line] = { start: { line, column: 0 }, end: { line, column: 1000 } };
    data.s[line] = hits[line] ?? 0;
  }
  return data;
}

function linesOfCode(path: string): Set<number> {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    const declaresOnly =
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isModuleDeclaration(node) ||
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node) ||
      ts.isJSDoc(node);
    if (declaresOnly) return;
    const children = node.getChildren(source);
    const isToken = children.length === 0 && node.getWidth(source) > 0;
    // A lone bracket or comma is punctuation, not code.
    if (isToken && !/^[[\](){};,]+$/.test(node.getText(source))) {
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (
        let line = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
        line <= last;
        line++
      ) {
        lines.add(line + 1);
      }
    }
    children.forEach(visit);
  };
  visit(source);
  return lines;
}
