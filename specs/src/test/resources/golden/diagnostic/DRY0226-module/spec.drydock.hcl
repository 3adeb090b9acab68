drydock {
  stack = "fraud"
}

import {
  to = module.serving
}

moved {
  from = module
  to   = module.serving
}
