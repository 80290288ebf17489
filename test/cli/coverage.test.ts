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
      /^X25\t.*\bhip-thrust\b.*\nC15\t.*\btight-rectus-femoris\b.*\n2 of 2 facts are carried, 0 left out with a reason, 0 open\.\n$/,
    );
  });

  it('says which fact is open, and ends with 1', async () => {
    const { code, out } = await facts('X25 X99');
    assert.equal(code, 1);
    assert.match(out, /^X99\topen$/m);
    assert.match(out, /1 of 2 facts are carried, 0 left out with a reason, 1 open\.\n$/);
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

  it('gives the reason for what the README.md of the notebook leaves out, which is not open', async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(
      'README.md',
      '## What is left out, and why\n\n| fact | why |\n|---|---|\n| X99 | an advert |\n| `X97`, X98 | a slip of [the copy](a.md) |\n',
    );
    const { code, out } = await facts('X25 X97 X98 X99');
    assert.equal(code, 0);
    assert.match(out, /^X98\tleft out: a slip of the copy\nX99\tleft out: an advert\n1 of 4 facts are /m);
    const { out: json } = await facts('X99', '--json');
    assert.deepEqual(JSON.parse(json), [{ fact: 'X99', notes: [], leftOut: 'an advert' }]);
  });

  it('reads the README.md of an added folder too', async () => {
    folder.write(
      'more/README.md',
      '## What is left out, and why\n\n| fact | why |\n|-|-|\n| X99 | doubled |\n',
    );
    assert.equal((await facts('X99', '--knowledge', 'more')).code, 0);
    assert.equal((await facts('X99')).code, 1);
  });

  it('wants a list of fact ids', async () => {
    const odd = await facts('X25 tight');
    assert.equal(odd.code, 2);
    assert.match(odd.err, /"tight" in facts\.txt is no fact id/);
    assert.equal((await stridebook(folder.path, 'coverage')).code, 2);
    assert.equal((await stridebook(folder.path, 'coverage', '--facts', 'none.txt')).code, 2);
  });
});
