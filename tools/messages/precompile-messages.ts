import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const MESSAGE_FILE = /\/content\/messages\/[^/]+\/[^/]+\.json$/;
/** Only these characters mean anything in the ICU format; all other texts are taken as they are. */
const HAS_SYNTAX = /[{}<>']/;

/**
 * Parses the ICU messages while building, so that the parser is not shipped: a text without
 * variables stays a text, any other becomes its syntax tree.
 * @throws naming the file and the key of a message that cannot be parsed.
 */
export function precompile(file: string, json: string): Record<string, unknown> {
  const messages = JSON.parse(json) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]): [string, unknown] => {
      if (!HAS_SYNTAX.test(text)) return [key, text];
      try {
        return [key, parse(text, { ignoreTag: true, captureLocation: false })];
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file}: the message "${key}" is no ICU message: ${reason}`, {
          cause: error,
        });
      }
    }),
  );
}

const WITHOUT_PARSER = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

export function precompileMessages(): Plugin {
  return {
    name: 'precompile-messages',
    enforce: 'pre',
    config: (_, { command }) => ({
      // The build has parsed every message, so the formatter gets the entry without the parser.
      resolve: { alias: command === 'build' ? [WITHOUT_PARSER] : [] },
      ssr: { noExternal: ['intl-messageformat'] },
    }),
    transform: {
      filter: { id: MESSAGE_FILE },
      handler: (json, id) => ({
        code: `export default ${JSON.stringify(precompile(id, json))}`,
        moduleType: 'js',
        map: null,
      }),
    },
  };
}
