/**
 * Pools, queues, permits, meeting points and locks, on top of {@code java.util.concurrent}.
 *
 * <h2>Which one do I need?</h2>
 *
 * <table>
 * <caption>From the task to the class</caption>
 * <tr><th>I want to</th><th>use</th></tr>
 * <tr><td>do something for each of many inputs, and have the results in order</td>
 *     <td>{@link dev.heddle.toolkit.WorkerPool#map WorkerPool.map}; failures as values:
 *     {@link dev.heddle.toolkit.WorkerPool#mapResults mapResults}</td></tr>
 * <tr><td>start some work and ask for its result later</td>
 *     <td>{@link dev.heddle.toolkit.WorkerPool#submit WorkerPool.submit}; as it gets done:
 *     {@link dev.heddle.toolkit.WorkerPool#asCompleted asCompleted}</td></tr>
 * <tr><td>hand things from threads to threads, until there are no more</td>
 *     <td>{@link dev.heddle.toolkit.Channel Channel}</td></tr>
 * <tr><td>let at most n threads do something at a time</td>
 *     <td>{@link dev.heddle.toolkit.Permits Permits}</td></tr>
 * <tr><td>guard data that several threads change, and wait until it is so and so</td>
 *     <td>{@link dev.heddle.toolkit.PlainLock PlainLock}</td></tr>
 * <tr><td>let n threads wait for each other, round after round</td>
 *     <td>{@link dev.heddle.toolkit.Barrier Barrier}</td></tr>
 * <tr><td>tell threads that something is so, until it is not</td>
 *     <td>{@link dev.heddle.toolkit.Event Event}</td></tr>
 * <tr><td>wait once until n things have happened</td>
 *     <td>the JDK's {@link java.util.concurrent.CountDownLatch}</td></tr>
 * <tr><td>enter a lock again that I hold, or share it among readers</td>
 *     <td>the JDK's {@link java.util.concurrent.locks.ReentrantLock} and
 *     {@link java.util.concurrent.locks.ReentrantReadWriteLock}</td></tr>
 * <tr><td>do something later, or regularly</td>
 *     <td>the JDK's {@link java.util.concurrent.ScheduledThreadPoolExecutor}</td></tr>
 * <tr><td>a value that another thread will set, and steps after it</td>
 *     <td>the JDK's {@link java.util.concurrent.CompletableFuture}</td></tr>
 * <tr><td>a counter, or a map that threads share</td>
 *     <td>the JDK's {@link java.util.concurrent.atomic} and
 *     {@link java.util.concurrent.ConcurrentHashMap}</td></tr>
 * </table>
 *
 * <h2>The same everywhere</h2>
 *
 * <table>
 * <caption>What all classes keep to</caption>
 * <tr><th>what</th><th>rule</th></tr>
 * <tr><td>a method that waits</td>
 *     <td>throws {@link dev.heddle.toolkit.WaitInterruptedException}, unchecked, if the thread is
 *     interrupted before or while it waits; it then has had no effect, and the interrupt status
 *     stays set. (A barrier breaks.)</td></tr>
 * <tr><td>a method that does not wait</td><td>does not look at the interrupt status</td></tr>
 * <tr><td>{@code tryX(…)}</td>
 *     <td>{@code false} or {@code null} if it was not possible now, or in the given time. A
 *     try-with-resources statement ignores {@code null}</td></tr>
 * <tr><td>a timeout</td>
 *     <td>is a {@link java.time.Duration}; zero and less does not wait; where there is nothing to
 *     return, {@link dev.heddle.toolkit.WaitTimeoutException}</td></tr>
 * <tr><td>{@code null}</td>
 *     <td>as an argument: {@link java.lang.NullPointerException} at once. Inputs and results of a map
 *     may be null</td></tr>
 * <tr><td>{@code close()}</td>
 *     <td>what was accepted is still done or delivered; what comes later, or waits to be accepted,
 *     gets {@link dev.heddle.toolkit.ClosedException}. Closing twice is harmless</td></tr>
 * <tr><td>{@code closeNow()}</td><td>what is left is handed back, or cancelled</td></tr>
 * <tr><td>what a block holds</td><td>goes back once, when the block ends</td></tr>
 * <tr><td>a waiting thread</td>
 *     <td>says so in its name: {@code consumer-1 [take, channel "jobs"]}; waits of 10 ms and more
 *     are events of the flight recorder, {@code dev.heddle.toolkit.Wait}</td></tr>
 * </table>
 */
@NullMarked
package dev.heddle.toolkit;

import org.jspecify.annotations.NullMarked;
