import {
  AnyType,
  DEFAULT_CONFIG,
  DefinitionType,
  SchemaGenerator,
  createFormatter,
  createParser,
  createProgram,
} from 'ts-json-schema-generator';
import type { BaseType, SubNodeParser } from 'ts-json-schema-generator';
import ts from 'typescript';
import { join } from 'node:path';
import { z } from 'zod';
import { figure } from '../../src/core/note/kinds/figure.ts';
import { repository } from './paths.ts';

/** A drawing's type is made from its schema, which says it better than the type does. */
const drawings: SubNodeParser = {
  supportsNode: (node) => ts.isTypeReferenceNode(node) && node.getText() === 'Figure',
  createType: (): BaseType => new DefinitionType('Figure', new AnyType()),
};

/** The JSON Schema of what a JSON export holds, made from the types of the sheets and their comments. */
export function sheetSchema(): object {
  const config = {
    ...DEFAULT_CONFIG,
    path: join(repository, 'src/core/sheet/sheetDocument.ts'),
    tsconfig: join(repository, 'src/core/tsconfig.json'),
    type: 'SheetDocument',
    skipTypeCheck: true,
    topRef: false,
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => {
    chain.addNodeParser(drawings);
  });
  const { $schema, definitions, ...schema } = new SchemaGenerator(
    program,
    parser,
    createFormatter(config),
    config,
  ).createSchema(config.type);
  const { $schema: _, ...drawing } = z.toJSONSchema(figure, { target: 'draft-7' });
  return {
    $schema,
    $id: 'urn:stridebook:sheet:1',
    title: 'Session sheets of Stridebook',
    ...schema,
    definitions: { ...definitions, Figure: drawing },
  };
}
