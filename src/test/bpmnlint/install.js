require('../../main/web/npm-ci.js')(__dirname);
