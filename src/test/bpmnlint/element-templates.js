// Validates every element template of a folder by the published JSON schema, and tells what is wrong.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { validate } = require('@bpmn-io/element-templates-validator');

const folder = process.argv[2];
const wrong = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const { valid, errors } = validate(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return valid ? [] : (errors ?? []).map((error) => `${name}: ${error.dataPath ?? ''} ${error.message}`);
  });

console.log(wrong.join('\n'));
process.exit(wrong.length === 0 ? 0 : 1);
