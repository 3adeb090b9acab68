package dev.drydock.sim.router.config;

/// Configurations as others write them.
final class ConfigTexts {
  /// Has every field, and every way to score.
  static final String FULL =
      """
      {"apiVersion":"drydock.dev/v1","revision":"r1","endpoints":[
       {"name":"scoring","access":{"mode":"key","secret":"scoring-keys"},"default":"blue",
        "versions":[
         {"name":"blue","traffic":20.5,"role":"control",
          "requests":{"max_concurrent":2,"max_queue_wait_ms":500,"timeout_ms":60000},
          "autoscale":{"min":1,"max":10,"target_utilization":70,"refresh_seconds":1},
          "target":{"namespace":"serving","deployment":"scoring-blue","port":5001}},
         {"name":"green","traffic":10,"role":"treatment",
          "requests":{"max_concurrent":1,"max_queue_wait_ms":0,"timeout_ms":1},
          "target":{"namespace":"serving","deployment":"scoring-green","port":5001}},
         {"name":"red","traffic":0.25,"role":"treatment",
          "requests":{"max_concurrent":1,"max_queue_wait_ms":0,"timeout_ms":1},
          "target":{"namespace":"serving","deployment":"scoring-red","port":5001}}]},
       {"name":"tokens",
        "access":{"mode":"token","secret":"jwks","issuer":"https://issuer","audience":"audience"},
        "versions":[]},
       {"name":"open","access":{"mode":"none"},"versions":[]}]}
      """;

  private ConfigTexts() {}
}
