import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';

import { noSettings, readSettings } from '../../../src/core/note/settings.ts';
import { base64 } from '../../../src/core/sheet/base64.ts';
import { readLogo } from '../../../src/core/sheet/logo.ts';
import { qrSvg } from '../../../src/core/sheet/qr.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the settings of a notebook', () => {
  it('name the clinic, the paper, the languages and what becomes of names', () => {
    const { settings, problems } = readSettings(
      'schema: 1\nname: x\nclinic: { name: Park, phone: "+43 1", logo: media/logo.svg, callToday: "112" }\nsheets: { paper: letter, languages: [de, en], privacy: block }\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.clinic, {
      name: 'Park',
      phone: '+43 1',
      logo: 'media/logo.svg',
      callToday: '112',
    });
    assert.deepEqual(settings.sheets, { paper: 'letter', languages: ['de', 'en'], privacy: 'block' });
  });

  it('are none for an empty file, and for one that cannot be read', () => {
    assert.deepEqual(readSettings(''), { settings: noSettings, problems: [] });
    for (const yaml of ['clinic: [', 'clinic: { callToday: *144 }']) {
      const { settings, problems } = readSettings(yaml);
      // what it asks about names is not known, so nothing that tells one goes out
      assert.deepEqual(settings, { clinic: {}, sheets: { privacy: 'block' } });
      assert.match(problems.join('\n'), /^stridebook\.yaml cannot be read: .+$/);
    }
  });

  it('lose a field that is wrong and keep the others', () => {
    const { settings, problems } = readSettings(
      'clinic: { name: Park, phone: 12 }\nsheets: { privacy: maybe, paper: a4 }',
    );
    assert.deepEqual(settings, { clinic: { name: 'Park' }, sheets: { paper: 'a4', privacy: 'block' } });
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /clinic\.phone is left out/);
  });

  it('take a logo from inside the notebook alone', () => {
    for (const path of [
      '../logo.png',
      '/etc/logo.png',
      'C:/logo.png',
      'https://x.org/logo.png',
      'a/../../l.png',
      'logo.gif',
    ]) {
      const { settings, problems } = readSettings(`clinic: { logo: "${path}" }`);
      assert.equal(settings.clinic.logo, undefined, path);
      assert.equal(problems.length > 0, true, path);
    }
    assert.equal(readSettings('clinic: { logo: media/logo.PNG }').settings.clinic.logo, 'media/logo.PNG');
  });
});

describe('a logo', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);

  it('is told by what is in it, and stands in the document itself', () => {
    const read = readLogo('logo.svg', png);
    assert.ok('logo' in read);
    assert.match(read.logo.data, /^data:image\/png;base64,iVBORw0KGgoBAg==$/);
    assert.ok('logo' in readLogo('a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])));
    assert.ok(
      'logo' in
        readLogo(
          'a.svg',
          bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'),
        ),
    );
  });

  const refused = [
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"></svg>',
    '<svg><a href="javascript:alert(1)"/></svg>',
    '<svg><image href="https://x.org/a.png"/></svg>',
    '<svg><use xlink:href="//x.org/a.svg#a"/></svg>',
    '<svg><style>@import "x.css"</style></svg>',
    '<svg><rect fill="url(http://x.org/a)"/></svg>',
    '<svg><foreignObject><b/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
    '<html></html>',
    'GIF89a',
    '',
  ];
  for (const text of refused) {
    it(`is not ${JSON.stringify(text)}`, () => assert.ok('problem' in readLogo('logo.svg', bytes(text))));
  }

  it('is no large file', () => {
    assert.ok('problem' in readLogo('logo.png', new Uint8Array(500_000)));
  });

  it('is base64 as everyone writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (data) => {
        assert.equal(base64(data), Buffer.from(data).toString('base64'));
      }),
    );
  });
});

describe('a QR code', () => {
  it('is one path, the same again, and tells its title', () => {
    const code = qrSvg('https://example.org/film?a=1&b=2', 'Watch it: <squat>');
    assert.equal(code, qrSvg('https://example.org/film?a=1&b=2', 'Watch it: <squat>'));
    assert.match(
      code,
      /^<svg [^>]*role="img"[^>]*><title>Watch it: &lt;squat&gt;<\/title><path d="M4 4h1v1h-1z/,
    );
  });
});
