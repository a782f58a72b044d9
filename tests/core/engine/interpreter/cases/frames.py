#### aHandlerSeesWhatItInterrupts
import os, signal
def h(signum, frame):
    code = frame.f_code
    print(signum, frame is not None, frame.f_lineno, code.co_name, code.co_firstlineno, code.co_filename == __file__)
    print(frame.f_back.f_lineno, frame.f_back.f_code.co_name, frame.f_back.f_back)
    print(type(frame).__name__, type(code).__name__, repr(frame)[-12:], repr(code)[-9:], repr(code)[:20])
signal.signal(signal.SIGUSR1, h)
def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    return 1
work()
#### aHandlerInterruptsTheModule
import os, signal
def h(signum, frame):
    print(frame.f_lineno, frame.f_code.co_name, frame.f_code.co_firstlineno, frame.f_back)
    frame.nothing
signal.signal(signal.SIGUSR1, h)
os.kill(os.getpid(), signal.SIGUSR1)
