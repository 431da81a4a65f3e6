import assert from 'node:assert/strict';
import { bold, code, escapeMarkdown } from '../../../src/ui/markdown.ts';

describe('text in Markdown', () => {
  it('has no markup, links or HTML of its own', () => {
    assert.equal(
      escapeMarkdown('[a](command:x) <b> *c* $(tag)'),
      '\\[a\\]\\(command\\:x\\) \\<b\\> \\*c\\* \\$\\(tag\\)',
    );
    assert.equal(escapeMarkdown('# 1. https://x.y'), '\\# 1\\. https\\:\\/\\/x\\.y');
    assert.equal(escapeMarkdown('title\n===\n---'), 'title  \n\\=\\=\\=  \n\\-\\-\\-');
  });

  it('keeps its line breaks, and no indentation that would make it code', () => {
    assert.equal(escapeMarkdown('one\r\n    two'), 'one  \ntwo');
  });

  it('is bold as a whole, and code on one line', () => {
    assert.equal(bold(' a*b '), '**a\\*b**');
    assert.equal(code('a`b\nc'), '`a b c`');
  });
});
