package dev.drydock.sim.router.proxy;

/// An answer that the router gives itself.
///
/// @param text the body; where azureml-fe answers the same, in its words
record Reply(int code, String text) {
  static final Reply BAD_REQUEST = new Reply(400, "Bad request");
  static final Reply NO_ACCESS = new Reply(401, "A valid key or token is needed");
  static final Reply NOTHING_HERE = new Reply(404, "Unknown service");
  static final Reply WRONG_METHOD = new Reply(405, "This method is not served here");
  static final Reply SLOW = new Reply(408, "The request took too long to arrive");
  static final Reply TOO_LARGE = new Reply(413, "The body is too large");
  static final Reply LONG_LINE = new Reply(414, "The request line is too long");
  static final Reply EXPECTS_TOO_MUCH = new Reply(417, "Only 100-continue can be expected");
  static final Reply LONG_HEAD = new Reply(431, "The headers are too long");
  static final Reply BROKEN = new Reply(502, "Replica closed connection before replying");
  static final Reply OTHER_VERSION = new Reply(505, "Only HTTP/1.0 and HTTP/1.1 are spoken here");

  static Reply noDeployment(String endpoint) {
    return new Reply(404, "Unknown deployment for service " + endpoint);
  }

  static Reply noTraffic(String endpoint) {
    return new Reply(404, "No deployment with positive weight for service " + endpoint);
  }

  static Reply overloaded(String endpoint) {
    return new Reply(503, "Too many requests for service " + endpoint + " (overloaded)");
  }

  static Reply noReplicas(String endpoint) {
    return new Reply(503, "No ready replicas for service " + endpoint);
  }

  static Reply timeout(String endpoint) {
    return new Reply(504, "Scoring timed out for service " + endpoint);
  }
}
