'use strict';
// The data set of the comparison as JSON on standard output; its argument is the folder that has dataset.js.
const { resolve } = require('node:path');
process.stdout.write(JSON.stringify(require(resolve(process.argv[2], 'dataset.js'))));
