'use strict';
// Writes the data set of the comparison as JSON to standard output. The argument is the folder with dataset.js.
const { resolve } = require('node:path');
process.stdout.write(JSON.stringify(require(resolve(process.argv[2], 'dataset.js'))));
