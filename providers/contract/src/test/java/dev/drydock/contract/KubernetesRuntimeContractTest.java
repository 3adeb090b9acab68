package dev.drydock.contract;

import dev.drydock.spi.EndpointAccess;

/// Provider kubernetes keeps the contract for the endpoints that it runs itself.
class KubernetesRuntimeContractTest
    implements CreatesAndReads,
        UpdatesInPlace,
        DeletesIdempotently,
        RemembersMarks,
        OneExchangePerThrottle,
        SaysWhetherItHappened,
        NeverLeaksSecrets,
        TellsWhoChangedWhat,
        GivesAccessToEndpoints {
  @Override
  public Subject subject() {
    return SimulatedSubject.runtime();
  }

  @Override
  public EndpointAccess endpoints(Subject subject) {
    return ((SimulatedSubject) subject).kubernetes;
  }
}
