// Takes the place of @vscode/spdlog, a C++ addon which the test host does not build. Without it VS Code writes no log
// files, and output channels stay empty. Appends at once, does not rotate.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let level = 2;

class Logger {
  constructor(_kind, name, file) {
    this.name = name;
    this.file = file;
    this.level = level;
    this.bare = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }
  write(at, message) {
    if (at < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      fs.appendFileSync(this.file, this.bare ? message : `${time} [${levels[at]}] ${message}\n`);
    } catch {
      // A log line must never break the host.
    }
  }
  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(value) {
    this.level = value;
  }
  setPattern() {
    this.bare = false;
  }
  clearFormatters() {
    this.bare = true;
  }
  flush() {}
  drop() {}
}

const create = async (name, file) => new Logger('rotating', name, file);

// One assignment each: only these does `import('@vscode/spdlog')` see as named exports.
exports.version = 0;
exports.setLevel = (value) => {
  level = value;
};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
