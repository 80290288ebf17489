import assert from 'node:assert/strict';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('coverage', () => {
  const folder = temporaryFolder();
  const facts = (text: string, ...more: string[]): ReturnType<typeof stridebook> => {
    folder.write('facts.txt', text);
    return stridebook(folder.path, 'coverage', '--facts', 'facts.txt', ...more);
  };

  it('names the notes that carry each fact', async () => {
    const { code, out } = await facts('X25\nC15\n');
    assert.equal(code, 0);
    assert.match(
      out,
      /^X25\t.*\bhip-thrust\b.*\nC15\t.*\btight-rectus-femoris\b.*\n2 of 2 facts are carried\.\n$/,
    );
  });

  it('says which fact is carried by none, and ends with 1', async () => {
    const { code, out } = await facts('X25 X99');
    assert.equal(code, 1);
    assert.match(out, /^X99\tcarried by no note$/m);
    assert.match(out, /1 of 2 facts are carried\.\n$/);
  });

  it('counts the facts of claims and of the notebook’s own notes', async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(
      'own.md',
      '---\nid: own\nkind: muscle\ntitle: Own\nrole: trunk\naction: [holds]\nclaims: [{ id: c, says: It holds., certainty: low, facts: [X98] }]\n---\n',
    );
    const { out } = await facts('X98', '--json');
    assert.deepEqual(JSON.parse(out), [{ fact: 'X98', notes: ['own'] }]);
  });

  it('wants a list of fact ids', async () => {
    const odd = await facts('X25 tight');
    assert.equal(odd.code, 2);
    assert.match(odd.err, /"tight" in facts\.txt is no fact id/);
    assert.equal((await stridebook(folder.path, 'coverage')).code, 2);
    assert.equal((await stridebook(folder.path, 'coverage', '--facts', 'none.txt')).code, 2);
  });
});
