// Stands for `node:assert/strict` in the browser's extension host.
import assert from 'assert';

export default assert.strict;
