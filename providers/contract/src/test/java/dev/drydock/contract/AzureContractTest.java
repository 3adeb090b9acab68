package dev.drydock.contract;

/// Provider azure keeps the contract.
class AzureContractTest
    implements CreatesAndReads,
        UpdatesInPlace,
        DeletesIdempotently,
        RemembersMarks,
        OneExchangePerThrottle,
        SaysWhetherItHappened,
        NeverLeaksSecrets {
  @Override
  public Subject subject() {
    return SimulatedSubject.azure();
  }
}
