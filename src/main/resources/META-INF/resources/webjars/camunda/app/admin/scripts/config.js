import '../../tasklist/scripts/one-login.js';

export default {};
