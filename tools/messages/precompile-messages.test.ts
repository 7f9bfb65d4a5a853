import { describe, expect, it } from 'vitest';
import { precompile } from './precompile-messages.ts';

describe('precompiled messages', () => {
  it('leaves plain texts alone, so that most of the catalogue stays as small as it is', () => {
    expect(precompile('a.json', '{"today.title": "Today"}')).toEqual({ 'today.title': 'Today' });
  });

  it('parses texts with variables, since the parser is not shipped', () => {
    const { progress } = precompile('a.json', '{"progress": "{done} of {total} MB"}');
    expect(progress).toHaveLength(4);
  });

  it('names the file and the key of a message that would break the page', () => {
    expect(() => precompile('content/messages/en/today.json', '{"today.bad": "{oops"}')).toThrow(
      /content\/messages\/en\/today\.json: the message "today\.bad"/,
    );
  });
});
