import assert from 'node:assert/strict';
import { codePathFrom } from '../../../src/codebook/codePath.ts';

describe('The path of a code that is typed', () => {
  it('folds what ids cannot have', () => {
    const paths = [
      'Stance/Abstain',
      'négociation',
      'Größe/Fluß',
      ' joint  ventures ',
      'in-vivo/win-win co-operation',
    ].map(codePathFrom);
    assert.deepEqual(paths, [
      'stance/abstain',
      'negociation',
      'grosse/fluss',
      'joint-ventures',
      'in-vivo/win-win-co-operation',
    ]);
  });

  it('is in Latin letters where the names are Cyrillic or Greek', () => {
    const paths = ['поддержка', 'Щедрость/ъезд', 'Ελλάδα', 'Київ', 'Łódź/Trộm', 'Ћирилица', 'Їжак'].map(codePathFrom);
    assert.deepEqual(paths, ['podderzhka', 'shchedrost/ezd', 'ellada', 'kiiv', 'lodz/trom', 'cirilitsa', 'izhak']);
  });

  it('is none where a name has no letter, or one that has no Latin form', () => {
    const none = ['', 'stance/', '/', '!', '支持', 'in-vivo/支持', 'support 支持', 'دعم', 'תמיכה', '지지', 'ひと'];
    assert.deepEqual(
      none.map(codePathFrom),
      none.map(() => null),
    );
  });
});
