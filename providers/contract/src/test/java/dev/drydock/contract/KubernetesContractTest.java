package dev.drydock.contract;

/// Provider kubernetes keeps the contract.
class KubernetesContractTest
    implements CreatesAndReads,
        UpdatesInPlace,
        DeletesIdempotently,
        RemembersMarks,
        OneExchangePerThrottle,
        SaysWhetherItHappened,
        NeverLeaksSecrets,
        TellsWhoChangedWhat {
  @Override
  public Subject subject() {
    return SimulatedSubject.kubernetes();
  }
}
